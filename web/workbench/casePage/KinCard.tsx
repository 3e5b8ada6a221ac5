import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../parts/Card.tsx';
import styles from './Case.module.css';
import type { CaseView } from './useCase.ts';

interface Kin {
  readonly id: string;
  readonly number: string;
}

const Group = ({ name, cases }: { readonly name: string; readonly cases: readonly Kin[] }) =>
  cases.length === 0 ? null : (
    <>
      <span className={styles.quiet}>{name}</span>
      <ul className={styles.near}>
        {cases.map(({ id, number }) => (
          <li key={id}>
            <Link to={`/work/case/${id}`}>{number}</Link>
          </li>
        ))}
      </ul>
    </>
  );

const one = <T,>(thing: T | undefined): readonly T[] => (thing === undefined ? [] : [thing]);

/** Cases that this one belongs to or that belong to it: merged, split, followed. Nothing where it stands alone. */
export const KinCard = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const { mergedInto, duplicates = [], partOf, parts = [], followers = 0 } = subject;
  const alone = [...one(mergedInto), ...one(partOf), ...duplicates, ...parts].length + followers === 0;
  if (alone) return null;
  return (
    <Card title={t('case.kin')}>
      <Group name={t('kin.mergedInto')} cases={one(mergedInto)} />
      <Group name={t('kin.duplicates')} cases={duplicates} />
      <Group name={t('kin.partOf')} cases={one(partOf)} />
      <Group name={t('kin.parts')} cases={parts} />
      {followers > 0 && <span>{t('kin.followers', { count: followers })}</span>}
    </Card>
  );
};
