import { useQuery } from '@tanstack/react-query';
import { Collapse, Empty, Input, Tag } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../../app/api.ts';
import { inBase } from '../../../app/base.ts';
import { Card } from '../../parts/Card.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import styles from '../Portal.module.css';
import { type ApiDocument, type Entry, entriesOf } from './document.ts';
import { OperationView } from './OperationView.tsx';

const useDocument = () =>
  useQuery({
    queryKey: ['openapi'],
    // The document does not describe itself further than that it is one.
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/v1/openapi.json', { signal }))) as unknown as ApiDocument,
    staleTime: Number.POSITIVE_INFINITY,
  });

const Label = ({ method, path, operation }: Entry) => (
  <>
    <Tag variant="outlined">{method}</Tag>
    <span className={styles.path}>{path}</span> · {operation.summary}
  </>
);

const Routes = ({ document, words }: { readonly document: ApiDocument; readonly words: string }) => {
  const { t } = useTranslation('portal');
  const found = entriesOf(document, words);
  if (found.length === 0) return <Empty description={t('nothingFound')} />;
  return found.map(({ tag, description, entries }) => (
    <Card key={tag} title={tag}>
      <p className={styles.note}>{description}</p>
      <Collapse
        ghost
        items={entries.map((entry) => ({
          key: entry.operation.operationId,
          label: <Label {...entry} />,
          children: <OperationView operation={entry.operation} document={document} />,
        }))}
      />
    </Card>
  ));
};

/** Every route of the district's API, out of the document that the server serves. */
export const ReferencePage = () => {
  const { t } = useTranslation('portal');
  const { data, error, isPending, refetch } = useDocument();
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  return (
    <>
      <Card title={t('tab.reference')}>
        <p className={styles.note}>
          {t('reference.intro')} <a href={inBase('v1/openapi.json')}>openapi.json</a>
        </p>
        <Input.Search
          allowClear
          style={{ maxWidth: 420, marginBlockStart: 12 }}
          aria-label={t('reference.search')}
          placeholder={t('reference.search')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Card>
      <Trouble error={error} retry={refetch} />
      {isPending && <Waiting />}
      {data !== undefined && <Routes document={data} words={wanted} />}
    </>
  );
};
