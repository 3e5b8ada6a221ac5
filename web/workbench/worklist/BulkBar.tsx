import { Alert, Button, Popconfirm, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { type BulkRun, bulkActionsIn, useBulk } from './bulk.ts';
import type { Selection } from './selection.ts';
import styles from './Worklist.module.css';

const Outcome = ({ run, forget }: { readonly run: BulkRun; readonly forget: () => void }) => {
  const { t } = useTranslation('workbench');
  if (run.done < run.of) return <Progress percent={Math.round((100 * run.done) / run.of)} />;
  const failed = run.outcomes.filter(({ error }) => error !== undefined);
  return (
    <Alert
      role="status"
      type={failed.length === 0 ? 'success' : 'warning'}
      showIcon
      closable={{ onClose: forget }}
      title={t('bulk.done', { done: run.of - failed.length, of: run.of })}
      description={failed.map(({ number, error }) => (
        <div key={number}>
          {number}: {error?.message}
        </div>
      ))}
    />
  );
};

/** What may be done to the ticked cases, and how it went. */
export const BulkBar = ({ state, selection }: { readonly state: string; readonly selection: Selection }) => {
  const { t } = useTranslation('workbench');
  const { run, start, forget } = useBulk();
  const { chosen, all, none } = selection;
  const actions = bulkActionsIn(state);
  return (
    <>
      {run !== undefined && <Outcome run={run} forget={forget} />}
      {chosen.length > 0 && (
        <section className={styles.bulk} aria-label={t('bulk.label')}>
          <span>{t('bulk.chosen', { count: chosen.length })}</span>
          {actions.map((action) => (
            <Popconfirm
              key={action}
              title={t('bulk.sure', { action: t(`action.${action}`), count: chosen.length })}
              onConfirm={() => start(action, chosen).then(none)}
            >
              <Button type="primary">{t(`action.${action}`)}</Button>
            </Popconfirm>
          ))}
          {actions.length === 0 && <span>{t('bulk.nothing')}</span>}
          <Button onClick={all}>{t('bulk.all')}</Button>
          <Button type="text" onClick={none}>
            {t('bulk.none')}
          </Button>
        </section>
      )}
    </>
  );
};
