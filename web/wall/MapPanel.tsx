import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenCases } from '../map/useOpenCases.ts';
import { Panel } from './Panel.tsx';
import styles from './Wall.module.css';

// The map is a chunk of its own: the figures are there first.
const DistrictMap = lazy(async () => ({ default: (await import('../map/DistrictMap.tsx')).DistrictMap }));

const kinds = ['points', 'heat'] as const;

type Kind = (typeof kinds)[number];

interface ChoiceProps {
  readonly shown: Kind;
  readonly choose: (kind: Kind) => void;
}

const Choice = ({ shown, choose }: ChoiceProps) => {
  const { t } = useTranslation('wall');
  return (
    <fieldset className={styles.tabs}>
      <legend className="visually-hidden">{t('map.which')}</legend>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={kind === shown ? styles.tabOn : styles.tab}
          aria-pressed={kind === shown}
          onClick={() => choose(kind)}
        >
          {t(`map.${kind}`)}
        </button>
      ))}
    </fieldset>
  );
};

/** Names and numbers are read from across a room. */
const wallScale = 1.6;

const nothing: readonly [] = [];

/** Where the open cases are: counted together, or as heat. */
export const MapPanel = ({ focus }: { readonly focus?: string | undefined }) => {
  const { t } = useTranslation('wall');
  const [shown, choose] = useState<Kind>('points');
  const { data, look } = useOpenCases();
  return (
    <Panel area="map" title={t('map.title')} aside={<Choice shown={shown} choose={choose} />}>
      <div className={styles.mapPlace}>
        <Suspense>
          <DistrictMap
            cells={data?.cells ?? nothing}
            cases={data?.cases ?? nothing}
            heat={shown === 'heat'}
            focus={focus}
            onMove={look}
            scale={wallScale}
          />
        </Suspense>
      </div>
    </Panel>
  );
};
