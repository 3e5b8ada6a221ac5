import { useTranslation } from 'react-i18next';
import { useTenant } from '../shared/reference.ts';
import { useVitals } from '../shared/vitals.ts';
import { CasesPanel } from './CasesPanel.tsx';
import { DistrictSwitch } from './DistrictSwitch.tsx';
import { FlowPanel } from './FlowPanel.tsx';
import { LightsPanel } from './LightsPanel.tsx';
import { MapPanel } from './MapPanel.tsx';
import { RankingPanel } from './RankingPanel.tsx';
import { type Today, useToday } from './useToday.ts';
import { onWall, VitalsPanel } from './VitalsPanel.tsx';
import styles from './Wall.module.css';
import { WallFrame } from './WallFrame.tsx';

const Panels = ({ today }: { readonly today: Today }) => {
  const vitals = useVitals();
  const signs = onWall(vitals.data?.signs ?? []);
  return (
    <main className={`${styles.panels} ${signs.length > 0 ? styles.withVitals : ''}`}>
      <FlowPanel today={today} />
      {signs.length > 0 && <VitalsPanel signs={signs} />}
      <LightsPanel today={today} />
      <MapPanel />
      <RankingPanel ranking={today.ranking} />
      <CasesPanel kind="overdue" cases={today.overdueNow} total={today.lights.red} />
      <CasesPanel kind="newest" cases={today.newest} />
    </main>
  );
};

/** The big screen of a district. It keeps itself fresh and never needs a hand. */
export const WallPage = () => {
  const { t } = useTranslation('wall');
  const { data: tenant } = useTenant();
  const today = useToday();
  const place = tenant && t('place', { city: tenant.city.name, district: tenant.district.name });
  return (
    <WallFrame today={today} place={place} timeZone={tenant?.timeZone} choice={<DistrictSwitch />}>
      {(data) => <Panels today={data} />}
    </WallFrame>
  );
};
