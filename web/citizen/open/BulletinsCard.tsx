import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api } from '../../app/api.ts';
import { usePeriodName } from '../../shared/evaluation/usePeriodName.ts';
import { Card } from '../../touch/List.tsx';

/** Bulletins that the district has published; nothing where there is none. */
export const BulletinsCard = () => {
  const { t, i18n } = useTranslation('open');
  const periodName = usePeriodName();
  const { data } = useQuery({
    queryKey: ['bulletins', i18n.language],
    queryFn: () => answered(api.GET('/v1/public/bulletins')),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title={t('bulletins')}>
      <ul>
        {data.items.map(({ code, period, name }) => (
          <li key={`${code} ${period}`}>
            <Link to={`/open/bulletin/${code}/${period}`}>
              {name} · {periodName(period)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
};
