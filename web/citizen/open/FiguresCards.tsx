import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../shared/useTimes.ts';
import { Button } from '../../touch/Button.tsx';
import { Card, Facts } from '../../touch/List.tsx';
import { Bars } from './Bars.tsx';
import type { Figures } from './useOpenData.ts';

type Sums = Figures['latest'];

const shownFirst = 10;

/** Numbers and shares in words; what is not told says why. */
const useShown = () => {
  const { t, i18n } = useTranslation('open');
  const number = new Intl.NumberFormat(i18n.language);
  const few = t('few');
  return {
    count: (value: number | null) => (value === null ? few : number.format(value)),
    share: (value: number | null) => (value === null ? '–' : t('percent', { value })),
  };
};

const SumsCard = ({ title, sums }: { readonly title: string; readonly sums: Sums }) => {
  const { t } = useTranslation('open');
  const { span } = useTimes();
  const { count, share } = useShown();
  const length = (minutes: number | null) => (minutes === null ? '–' : span(0, minutes * 60_000));
  const facts: (readonly [string, string])[] = [
    [t('reported'), count(sums.reported)],
    [t('closed'), count(sums.closed)],
    [t('onTime'), share(sums.onTimeRate)],
    [t('answer'), length(sums.answerMinutes)],
    [t('closing'), length(sums.closingMinutes)],
  ];
  if (sums.countedOnly !== null) facts.push([t('countedOnly'), count(sums.countedOnly)]);
  return (
    <Card title={title}>
      <Facts facts={facts} />
    </Card>
  );
};

const MonthsCard = ({ months }: Pick<Figures, 'months'>) => {
  const { t } = useTranslation('open');
  const { count, share } = useShown();
  const rows = months.toReversed().map(({ month, reported, closed, onTimeRate, final }) => ({
    key: month,
    name: month,
    value: reported ?? 0,
    cells: [count(reported), count(closed), share(onTimeRate), t(final ? 'final' : 'provisional')],
  }));
  const columns = [t('month'), t('reported'), t('closed'), t('rate'), t('standing')];
  return (
    <Card>
      <Bars caption={t('months')} columns={columns} rows={rows} />
    </Card>
  );
};

interface PartsProps {
  readonly caption: string;
  readonly heading: string;
  readonly parts: Sums['byCategory'];
  readonly others: number;
}

/** What a total is made of, the largest first, with what is not named at the end. */
const PartsCard = ({ caption, heading, parts, others }: PartsProps) => {
  const { t } = useTranslation('open');
  const { count, share } = useShown();
  const [all, setAll] = useState(false);
  const shown = all ? parts : parts.slice(0, shownFirst);
  const rows = shown.map(({ code, name, reported, closedShare, onTimeRate }) => ({
    key: code,
    name,
    value: reported,
    cells: [count(reported), share(closedShare), share(onTimeRate)],
  }));
  const rest = { key: 'others', name: t('others'), value: others, cells: [count(others), '–', '–'] };
  const complete = shown.length === parts.length && others > 0;
  return (
    <Card>
      <Bars
        caption={caption}
        columns={[heading, t('reported'), t('closedShare'), t('rate')]}
        rows={complete ? [...rows, rest] : rows}
      />
      {shown.length < parts.length && (
        <Button block onClick={() => setAll(true)}>
          {t('more', { count: parts.length })}
        </Button>
      )}
    </Card>
  );
};

/** What the published cases add up to. */
export const FiguresCards = ({ figures }: { readonly figures: Figures }) => {
  const { t } = useTranslation('open');
  const { latest, twelveMonths, months } = figures;
  const title = t('latestPart', { month: latest.from.slice(0, 7), day: latest.to });
  return (
    <>
      <SumsCard title={title} sums={latest} />
      <SumsCard title={t('twelve')} sums={twelveMonths} />
      <MonthsCard months={months} />
      <PartsCard
        caption={t('byCategory')}
        heading={t('category')}
        parts={twelveMonths.byCategory}
        others={twelveMonths.otherCategories}
      />
      <PartsCard
        caption={t('byStreet')}
        heading={t('street')}
        parts={twelveMonths.byStreet}
        others={twelveMonths.otherStreets}
      />
    </>
  );
};
