import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths } from '../api/schema.d.ts';
import { answered, api } from '../app/api.ts';
import type { LightColour } from './Light.tsx';

export type Vitals = paths['/v1/vital-signs']['get']['responses'][200]['content']['application/json'];
export type VitalSign = Vitals['signs'][number];
export type VitalLight = VitalSign['light'];

/** Signs change when somebody pushes, which no stream tells of. */
const again = 60_000;

/** How the district is running; what was last known stays while a newer answer fails. */
export const useVitals = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['vitals', i18n.language],
    queryFn: ({ signal }) => answered(api.GET('/v1/vital-signs', { signal })),
    refetchInterval: again,
    placeholderData: (before) => before,
  });
};

const minute = 60_000;

type Timed = Pick<VitalSign, 'latest' | 'lateAfterMinutes' | 'light'>;

/** The light as it is now: a page that hears nothing any more must not go on showing green. */
export const lightNow = ({ latest, lateAfterMinutes, light }: Timed, now: number): VitalLight =>
  latest === undefined || now - Date.parse(latest.at) > lateAfterMinutes * minute ? 'grey' : light;

/** The lamp for it; grey is no lamp. */
export const lampOf = (light: VitalLight): LightColour | undefined => (light === 'grey' ? undefined : light);
