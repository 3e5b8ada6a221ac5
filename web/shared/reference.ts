import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths as cityPaths } from '../api/city.d.ts';
import type { paths } from '../api/schema.d.ts';
import { answered, api } from '../app/api.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Tenant = Answer<'/v1/tenant'>;
export type City = cityPaths['/v1/tenant']['get']['responses'][200]['content']['application/json'];
export type Catalogue = Answer<'/v1/catalogue'>;
export type Subcategory = Catalogue['subcategories'][number];
export type Person = Answer<'/v1/people'>['items'][number];
export type Channels = Answer<'/v1/channels'>;

/** What changes with the tenant's data and not with the day: asked for once a session and language. */
const lasting = { staleTime: 10 * 60_000, gcTime: Number.POSITIVE_INFINITY } as const;

const useReference = <T>(name: string, queryFn: () => Promise<T>, more?: Partial<UseQueryOptions<T>>) => {
  const { i18n } = useTranslation();
  return useQuery<T>({ queryKey: ['reference', name, i18n.language], queryFn, ...lasting, ...more });
};

/** How soon whoever could not say yet what they are is asked again: nothing can be shown until then. */
const untilKnown = 10_000;

const useAtTenant = <R>(select: (answer: Tenant | City) => R) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['reference', 'tenant', i18n.language],
    queryFn: (): Promise<Tenant | City> => answered(api.GET('/v1/tenant')),
    ...lasting,
    refetchInterval: ({ state }) => (state.data === undefined ? untilKnown : false),
    select,
  });
};

const same = (answer: Tenant | City): Tenant | City => answer;
const isCity = (answer: Tenant | City): answer is City => 'districts' in answer;
const cityOnly = (answer: Tenant | City): City | undefined => (isCity(answer) ? answer : undefined);
const districtOnly = (answer: Tenant | City): Tenant | undefined => (isCity(answer) ? undefined : answer);

/** Whose pages these are: a city answers at the same address as a district. */
export const usePlace = () => useAtTenant(same);
/** Whether these pages are a city's. */
export const useIsCity = () => useAtTenant(isCity);
/** The district whose pages these are; none at a city's, where a page of a district may stand until that is known. */
export const useTenant = () => useAtTenant(districtOnly);
/** The city whose pages these are, with its districts; none at a district's. */
export const useCity = () => useAtTenant(cityOnly);

export const useCatalogue = () => useReference('catalogue', () => answered(api.GET('/v1/catalogue')));
export const useAreas = () => useReference('areas', async () => (await answered(api.GET('/v1/areas'))).items);
export const useUnits = () => useReference('units', async () => (await answered(api.GET('/v1/units'))).items);
export const usePeople = () =>
  useReference('people', async () =>
    (await answered(api.GET('/v1/people'))).items.map((person) => ({ ...person, code: person.id })),
  );
export const useChannels = () => useReference('channels', () => answered(api.GET('/v1/channels')));

type Named = { readonly code: string; readonly name: string };

type Naming = (code: string | undefined) => string;

const made = new WeakMap<readonly Named[], Naming>();
const noNames: readonly Named[] = [];

/** The names of codes; a code without a name, as of a unit that is gone, stands for itself. Made once for each list. */
export const namesOf = (things: readonly Named[] = noNames): Naming => {
  const known = made.get(things);
  if (known !== undefined) return known;
  const names = new Map(things.map(({ code, name }) => [code, name]));
  const naming: Naming = (code) => (code === undefined ? '' : (names.get(code) ?? code));
  made.set(things, naming);
  return naming;
};

/** Names of everything that a case refers to by code. Empty until the data is there. */
export const useNames = () => {
  const { data: catalogue } = useCatalogue();
  const { data: areas } = useAreas();
  const { data: units } = useUnits();
  const { data: channels } = useChannels();
  const { data: people } = usePeople();
  return {
    subcategory: namesOf(catalogue?.subcategories),
    area: namesOf(areas),
    unit: namesOf(units),
    channel: namesOf(channels?.channels),
    nature: namesOf(channels?.natures),
    person: namesOf(people),
  };
};
