import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../shared/useTimes.ts';
import { Card } from '../../parts/Card.tsx';
import { Code } from '../parts/Code.tsx';
import { useSure } from '../parts/useWrite.ts';
import type { Endpoint } from './useEndpoints.ts';
import { useEndpointWrites } from './useEndpointWrites.ts';

type Secret = Endpoint['secrets'][number];

/** The secrets that sign now: more than one while an old one is being replaced. */
export const SecretsCard = ({ endpoint }: { readonly endpoint: Endpoint }) => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const { endSecret } = useEndpointWrites();
  const sure = useSure();
  const end = ({ id }: Secret) =>
    sure(t('secret.sureEnd'), t('secret.sureEndText'), () =>
      endSecret.mutate({ endpoint: endpoint.id, secret: id }),
    );
  return (
    <Card title={t('secret.all')}>
      <Table<Secret>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={endpoint.secrets}
        columns={[
          { title: t('createdAt'), key: 'at', width: 180, render: (_, { createdAt }) => dateTime(createdAt) },
          {
            title: t('secret.until'),
            key: 'until',
            width: 200,
            render: (_, { expiresAt }) =>
              expiresAt === undefined ? t('secret.current') : dateTime(expiresAt),
          },
          {
            title: t('endpoint.publicKey'),
            key: 'public',
            render: (_, { publicKey }) =>
              publicKey === undefined ? (
                t('secret.hidden')
              ) : (
                <Code text={publicKey} label={t('endpoint.publicKey')} />
              ),
          },
          {
            title: t('act'),
            key: 'act',
            width: 130,
            render: (_, secret) =>
              secret.expiresAt !== undefined && (
                <Button size="small" onClick={() => end(secret)}>
                  {t('secret.end')}
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
};
