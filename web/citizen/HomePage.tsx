import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api } from '../app/api.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Icon } from '../touch/Icon.tsx';
import { Card, List, ListItem, ListLink } from '../touch/List.tsx';
import { useWays } from './AddressForm.tsx';
import styles from './Citizen.module.css';
import { Frame } from './Frame.tsx';
import { type Mine, mine } from './mine.ts';
import { useFollowed } from './useFollowed.ts';

const useServices = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['reference', 'services', i18n.language],
    queryFn: () => answered(api.GET('/v1/public/services')),
    staleTime: 10 * 60_000,
  });
};

const MyReport = ({ report }: { readonly report: Mine }) => {
  const { dateTime } = useTimes();
  const { data } = useFollowed(report.token);
  return (
    <ListLink to={`/track/${report.token}`}>
      <span className={styles.line}>
        <strong>{report.text}</strong>
        {data !== undefined && <span className={styles.state}>{data.stateName}</span>}
      </span>
      <span className={styles.quiet}>
        {report.number} · {dateTime(report.at)}
      </span>
    </ListLink>
  );
};

const MyReports = () => {
  const { t } = useTranslation('citizen');
  const [reports] = useState(mine);
  if (reports.length === 0) return null;
  return (
    <Card title={t('home.mine')}>
      <List>
        {reports.map((report) => (
          <MyReport key={report.token} report={report} />
        ))}
      </List>
      <p className={styles.quiet}>{t('home.mineHint')}</p>
    </Card>
  );
};

type Services = NonNullable<ReturnType<typeof useServices>['data']>;

const Hotline = ({ hotline }: { readonly hotline: NonNullable<Services['hotline']> }) => (
  <Card title={hotline.name ?? ''}>
    <a className={styles.hotline} href={`tel:${hotline.number}`}>
      {hotline.number}
    </a>
    <p className={styles.quiet}>
      {[hotline.hours, ...(hotline.others ?? [])].filter((part) => part).join(' · ')}
    </p>
  </Card>
);

const Service = ({ service }: { readonly service: Services['items'][number] }) => (
  <ListItem>
    {service.url === undefined ? (
      <strong>{service.title}</strong>
    ) : (
      <a href={service.url} rel="noreferrer" target="_blank">
        {service.title}
      </a>
    )}
    <span className={styles.quiet}>
      {[service.text, service.phone, service.place].filter((part) => part).join(' · ')}
    </span>
  </ListItem>
);

const ServiceCards = () => {
  const { t } = useTranslation('citizen');
  const { data } = useServices();
  if (data === undefined) return null;
  return (
    <>
      {data.hotline !== undefined && <Hotline hotline={data.hotline} />}
      {data.items.length > 0 && (
        <Card title={t('home.services')}>
          <List>
            {data.items.map((service) => (
              <Service key={service.title} service={service} />
            ))}
          </List>
        </Card>
      )}
    </>
  );
};

/** Nothing where the district sends nothing. */
const FollowArea = () => {
  const { t } = useTranslation('citizen');
  const ways = useWays();
  if (ways.length === 0) return null;
  return (
    <Card>
      <List>
        <ListLink to="/follow">{t('home.area')}</ListLink>
      </List>
    </Card>
  );
};

/** The first page: report, see what became of it, and who else helps. */
export const HomePage = () => {
  const { t } = useTranslation('citizen');
  return (
    <Frame>
      <section className={styles.hero}>
        <h1>{t('home.title')}</h1>
        <p>{t('home.text')}</p>
        <Link to="/report" className={styles.begin}>
          <Icon name="camera" />
          {t('home.report')}
        </Link>
      </section>
      <MyReports />
      <FollowArea />
      <ServiceCards />
      <Link to="/open" className={styles.staff}>
        {t('home.open')}
      </Link>
      <Link to="/work" className={styles.staff}>
        {t('home.staff')}
      </Link>
    </Frame>
  );
};
