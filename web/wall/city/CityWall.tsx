import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useCity } from '../../shared/reference.ts';
import { FlowPanel } from '../FlowPanel.tsx';
import header from '../Header.module.css';
import { LightsPanel } from '../LightsPanel.tsx';
import { MapPanel } from '../MapPanel.tsx';
import styles from '../Wall.module.css';
import { WallFrame } from '../WallFrame.tsx';
import { BegunPanel } from './BegunPanel.tsx';
import { CityRankingPanel } from './CityRankingPanel.tsx';
import { DistrictChoice } from './DistrictChoice.tsx';
import { OverduePlacesPanel } from './OverduePlacesPanel.tsx';
import { type CityToday, useCityToday } from './useCityToday.ts';

interface PanelsProps {
  readonly today: CityToday;
  readonly district: string | undefined;
}

const Panels = ({ today, district }: PanelsProps) => {
  const kind = district === undefined ? 'districts' : 'streets';
  return (
    <main className={styles.panels}>
      <FlowPanel today={today} />
      <LightsPanel today={today} />
      <MapPanel focus={district} />
      <CityRankingPanel key={kind} kind={kind} ranking={today.ranking} />
      <OverduePlacesPanel kind={kind} ranking={today.ranking} total={today.overdue} />
      <BegunPanel cases={today.newest} whole={district === undefined} />
    </main>
  );
};

/** The district in the address, so that a screen that starts anew shows the same. */
const useChosenDistrict = () => {
  const [search, setSearch] = useSearchParams();
  const district = search.get('district') ?? undefined;
  const choose = (chosen: string | undefined): void =>
    setSearch(chosen === undefined ? {} : { district: chosen }, { replace: true });
  return [district, choose] as const;
};

/** The big screen of a city: all districts together, or one after the other. One sign-in opens all of it. */
export const CityWall = () => {
  const { t } = useTranslation('wall');
  const { data: city } = useCity();
  const [district, choose] = useChosenDistrict();
  const today = useCityToday(district);
  const chosen = city?.districts.find(({ tenant }) => tenant === district);
  const place =
    chosen === undefined || city === undefined
      ? city?.city.name
      : t('place', { city: city.city.name, district: chosen.name });
  return (
    <WallFrame
      today={today}
      place={place}
      timeZone={(chosen ?? city)?.timeZone}
      choice={
        <>
          <Link to="/work/city" className={header.control}>
            {t('city.cases')}
          </Link>
          <DistrictChoice districts={city?.districts ?? []} chosen={district} choose={choose} />
        </>
      }
    >
      {(data) => <Panels today={data} district={district} />}
    </WallFrame>
  );
};
