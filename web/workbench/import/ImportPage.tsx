import { Alert, Button, Flex, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSettings } from '../../../functions/imports/client/run.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { FileForm } from './FileForm.tsx';
import { History } from './History.tsx';
import { Preview } from './Preview.tsx';
import { type Choice, type Stage, useImport, useImportSettings } from './useImport.ts';

const Bar = ({ label, done, of }: { readonly label: string; readonly done: number; readonly of: number }) => (
  <div role="status">
    {label}（{done} / {of}）
    <Progress percent={Math.round((100 * done) / of)} aria-label={label} />
  </div>
);

const Doing = ({ stage, again }: { readonly stage: Stage; readonly again: () => void }) => {
  const { t } = useTranslation('import');
  switch (stage.at) {
    case 'reading':
      return <p role="status">{t('reading')}</p>;
    case 'checking':
      return <Bar label={t('checking')} done={stage.done} of={stage.of} />;
    case 'committing':
      return <Bar label={t('committing')} done={stage.done} of={stage.of} />;
    case 'refused':
      return <Alert type="error" showIcon role="alert" title={t('notTaken')} description={stage.why} />;
    case 'failed':
      return <Trouble error={stage.error} />;
    case 'done':
      return (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('done', stage.result.counts)}
          action={<Button onClick={again}>{t('another')}</Button>}
        />
      );
    default:
      return null;
  }
};

const isBusy = ({ at }: Stage): boolean => at === 'reading' || at === 'checking' || at === 'committing';

interface ImportingProps {
  readonly settings: ImportSettings;
  readonly first: Choice['kind'];
}

const Importing = ({ settings, first }: ImportingProps) => {
  const { t } = useTranslation('import');
  const [choice, setChoice] = useState<Choice>({ kind: first, datum: settings.datum });
  const { stage, choose, commit, again } = useImport(settings, choice);
  // What was looked at was looked at as what it was taken for.
  const change = (next: Choice) => {
    setChoice(next);
    again();
  };
  return (
    <Flex vertical gap={12}>
      <Card title={t('title')}>
        <FileForm settings={settings} choice={choice} change={change} choose={choose} busy={isBusy(stage)} />
        <Doing stage={stage} again={again} />
        {stage.at === 'broken' && (
          <Flex vertical gap={8}>
            <Trouble error={stage.error} />
            <Alert
              type="warning"
              title={t('broken')}
              action={<Button onClick={() => commit(stage)}>{t('goOn')}</Button>}
            />
          </Flex>
        )}
      </Card>
      {stage.at === 'preview' && <Preview {...stage} commit={() => commit(stage)} />}
      <History kind={choice.kind} />
    </Flex>
  );
};

/** Reports and components from files: looked at row by row, and the good ones taken only when told. */
export const ImportPage = () => {
  const { t } = useTranslation('import');
  const { data: settings, error, isPending, refetch } = useImportSettings();
  const first = settings?.kinds[0];
  return (
    <>
      <Trouble error={error} retry={refetch} />
      {isPending && <Waiting />}
      {settings !== undefined && first === undefined && <Alert type="info" title={t('noKinds')} />}
      {settings !== undefined && first !== undefined && <Importing settings={settings} first={first} />}
    </>
  );
};
