import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue, useNames } from '../../shared/reference.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import styles from './Case.module.css';
import type { CaseView } from './useCase.ts';

/** A name and what is known of it; left out where nothing is known. */
const Fact = ({
  name,
  wide,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) =>
  children === undefined || children === '' ? null : (
    <>
      <dt>{name}</dt>
      <dd className={wide ? styles.wide : undefined}>{children}</dd>
    </>
  );

/** The category from the large to the small, as the catalogue has it. */
const useCategoryPath = (subject: CaseView): string => {
  const { t } = useTranslation('workbench');
  const { data: catalogue } = useCatalogue();
  const found = catalogue?.subcategories.find(({ code }) => code === subject.subcategory);
  if (found === undefined) return subject.subcategory ?? '';
  return [t(`kind.${found.kind}`), found.major.name, found.middle?.name, found.name]
    .filter((part) => part !== undefined)
    .join(' › ');
};

const ConditionFacts = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const { condition } = subject;
  if (condition === undefined) return null;
  const { limit } = condition;
  return (
    <>
      <Fact name={t('fact.filingCondition')} wide>
        {condition.filing}
      </Fact>
      <Fact name={t('fact.closingCondition')} wide>
        {condition.closing}
      </Fact>
      <Fact name={t('fact.limit')}>{limit && t(`unit.${limit.unit}`, { count: limit.amount })}</Fact>
    </>
  );
};

const ReporterFacts = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation(['workbench', 'common']);
  const { reporter } = subject;
  const who = [t(`common:role.${reporter.role}`), reporter.name, reporter.phone].filter((part) => part);
  return (
    <Fact name={t('fact.reporter')}>
      {who.join(' · ')}
      {reporter.wantsFollowUp && ` · ${t('fact.wantsFollowUp')}`}
    </Fact>
  );
};

const PlaceFacts = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const names = useNames();
  const { place } = subject;
  const areas = [names.area(place.street), names.area(place.community)].filter((part) => part !== '');
  return (
    <>
      <Fact name={t('fact.area')}>{areas.join(' › ')}</Fact>
      <Fact name={t('fact.grid')}>{place.grid}</Fact>
    </>
  );
};

/** What the case is about, in the order in which people ask. */
export const FactsCard = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const names = useNames();
  const { dateTime } = useTimes();
  const category = useCategoryPath(subject);
  const { nature, unit, handler, component } = subject;
  return (
    <Card title={t('case.facts')}>
      <p className={styles.text}>{subject.text}</p>
      <dl className={styles.facts}>
        <Fact name={t('fact.category')} wide>
          {category}
        </Fact>
        {(subject.answers ?? []).map(({ code, question, answer }) => (
          <Fact key={code} name={question} wide>
            {answer}
          </Fact>
        ))}
        <Fact name={t('fact.address')} wide>
          {subject.place.address}
        </Fact>
        <PlaceFacts subject={subject} />
        <Fact name={t('fact.channel')}>{names.channel(subject.channel)}</Fact>
        <Fact name={t('fact.externalNumber')}>{subject.externalNumber}</Fact>
        <Fact name={t('fact.nature')}>{nature && names.nature(nature)}</Fact>
        <Fact name={t('fact.reportedAt')}>{dateTime(subject.reportedAt)}</Fact>
        <ReporterFacts subject={subject} />
        <Fact name={t('fact.component')}>{component}</Fact>
        <Fact name={t('fact.unit')}>{unit && names.unit(unit)}</Fact>
        <Fact name={t('fact.handler')}>{handler && names.person(handler)}</Fact>
        <ConditionFacts subject={subject} />
        <Fact name={t('fact.suspendedUntil')}>
          {subject.suspendedUntil && dateTime(subject.suspendedUntil)}
        </Fact>
        <Fact name={t('fact.endedAt')}>{subject.endedAt && dateTime(subject.endedAt)}</Fact>
        <Fact name={t('fact.satisfaction')}>
          {subject.satisfaction && t(`satisfaction.${subject.satisfaction}`)}
        </Fact>
      </dl>
    </Card>
  );
};
