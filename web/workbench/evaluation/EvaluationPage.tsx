import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { periodBeside, periodOr } from '../../../functions/domain/evaluation/period/kinds.ts';
import { type Period, readPeriod } from '../../../functions/domain/evaluation/period/periods.ts';
import { useSession } from '../../app/session.tsx';
import { useTenant } from '../../shared/reference.ts';
import { useNow } from '../../shared/useNow.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { AdjustDialog } from './AdjustDialog.tsx';
import { BehindDrawer } from './BehindDrawer.tsx';
import { BulletinsCard } from './BulletinsCard.tsx';
import styles from './Evaluation.module.css';
import { FrozenBar } from './FrozenBar.tsx';
import { type Asked, LeagueTable } from './LeagueTable.tsx';
import { AdjustmentsCard, DefinitionsCard } from './NotesCard.tsx';
import { PeriodField } from './PeriodField.tsx';
import { mayCompare, mayKeep } from './posts.ts';
import { type Figures, type Level, useCatalogue, useFigures } from './useEvaluation.ts';

/** What the address of the page asks for, so that it can be sent to somebody else. */
const useAsked = (today: string) => {
  const [params, setParams] = useSearchParams();
  const thisMonth = periodOr(null, 'month', today);
  // A month that has only begun says little: the page begins with the last whole one.
  const lastMonth = readPeriod(periodBeside(thisMonth, -1) ?? '') ?? thisMonth;
  const text = params.get('period');
  const period: Period = text === null ? lastMonth : periodOr(text, 'month', today);
  const level = (params.get('level') ?? 'unit') as Level;
  const scheme = params.get('scheme');
  const live = params.get('live') === 'true';
  const set = (name: string, value: string | undefined): void =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (value === undefined) next.delete(name);
      else next.set(name, value);
      return next;
    });
  return { period, level, scheme, live, set };
};

type Page = ReturnType<typeof useAsked>;

const Choices = ({ page, today }: { readonly page: Page; readonly today: string }) => {
  const { t } = useTranslation('evaluation');
  const { data: catalogue } = useCatalogue();
  const { me } = useSession();
  const levels = mayCompare(me?.roles ?? []) ? Object.keys(catalogue?.levels ?? {}) : ['unit'];
  return (
    <>
      <Select
        aria-label={t('levelLabel')}
        value={page.level}
        style={{ width: 150 }}
        onChange={(level) => page.set('level', level)}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <PeriodField period={page.period} today={today} onChange={(text) => page.set('period', text)} />
      <Select
        aria-label={t('schemeLabel')}
        value={page.scheme ?? ''}
        style={{ width: 200 }}
        onChange={(scheme) => page.set('scheme', scheme === '' ? undefined : scheme)}
        options={[
          { value: '', label: t('ownScheme') },
          ...(catalogue?.schemes.map(({ code, name }) => ({ value: code, label: name })) ?? []),
        ]}
      />
    </>
  );
};

interface ShownProps {
  readonly figures: Figures;
  readonly page: Page;
  readonly today: string;
}

const Shown = ({ figures, page, today }: ShownProps) => {
  const { me } = useSession();
  const [asked, setAsked] = useState<Asked>();
  const [adjusting, setAdjusting] = useState(false);
  return (
    <>
      <FrozenBar
        figures={figures}
        today={today}
        keeping={mayKeep(me?.roles ?? [])}
        live={page.live}
        onLive={(live) => page.set('live', live ? 'true' : undefined)}
        onAdjust={() => setAdjusting(true)}
      />
      <LeagueTable figures={figures} onAsk={setAsked} />
      <AdjustmentsCard rows={figures.rows} />
      <DefinitionsCard {...figures} />
      {mayCompare(me?.roles ?? []) && (
        <BulletinsCard period={page.period} ended={figures.to < today} keeping={mayKeep(me?.roles ?? [])} />
      )}
      {asked && (
        <BehindDrawer {...asked} figures={figures} live={page.live} close={() => setAsked(undefined)} />
      )}
      {adjusting && <AdjustDialog figures={figures} close={() => setAdjusting(false)} />}
    </>
  );
};

const Evaluation = ({ timeZone }: { readonly timeZone: string }) => {
  const { t } = useTranslation('evaluation');
  const { me } = useSession();
  const today = new Date(useNow()).toLocaleDateString('sv-SE', { timeZone });
  const page = useAsked(today);
  const { data, error, isPending, isPlaceholderData, refetch } = useFigures({
    level: page.level,
    period: page.period.text,
    ...(page.scheme === null ? {} : { scheme: page.scheme }),
    ...(page.live ? { live: 'true' as const } : {}),
  });
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <Choices page={page} today={today} />
        {mayCompare(me?.roles ?? []) && (
          <Link to={`/work/evaluation/bulletin?period=${page.period.text}`}>{t('bulletin.open')}</Link>
        )}
      </div>
      {isPending && <Waiting />}
      <Trouble error={data === undefined || isPlaceholderData ? error : null} retry={refetch} />
      {data && (
        <div className={styles.shown} aria-busy={isPlaceholderData}>
          <Shown figures={data} page={page} today={today} />
        </div>
      )}
    </div>
  );
};

/** League tables of a period: who is how good by which formula, and the cases behind each figure. */
export const EvaluationPage = () => {
  const { data: tenant, error, refetch } = useTenant();
  if (tenant === undefined) return error === null ? <Waiting /> : <Trouble error={error} retry={refetch} />;
  return <Evaluation timeZone={tenant.timeZone} />;
};
