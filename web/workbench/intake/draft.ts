import type { Dayjs } from 'dayjs';

/** A place as the map gives it. */
export interface ChosenPlace {
  readonly point?: [number, number];
  readonly datum?: 'WGS84';
  readonly address?: string;
  readonly street?: string;
  readonly community?: string;
  readonly grid?: string;
}

/** What a call-taker writes down. */
export interface IntakeValues {
  readonly phone?: string;
  readonly name?: string;
  readonly wantsFollowUp?: boolean;
  readonly channel?: string;
  readonly nature?: string;
  readonly text?: string;
  readonly place?: ChosenPlace;
  readonly placeText?: string;
  readonly community?: string;
  readonly subcategory?: string;
  readonly photos?: string[];
  readonly occurredAt?: Dayjs;
}

const kept = 'chengyun.intake';

/** Photos have gone up by then and are not kept: their links would be stale by the time the draft is taken up again. */
export const keepDraft = ({ photos, occurredAt, ...values }: IntakeValues): void =>
  localStorage.setItem(kept, JSON.stringify(values));

export const forgetDraft = (): void => localStorage.removeItem(kept);

export const keptDraft = (): IntakeValues | undefined => {
  const text = localStorage.getItem(kept);
  return text === null ? undefined : (JSON.parse(text) as IntakeValues);
};

const some = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

const without = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** Where it is: the spot on the map if there is one, else the community that the caller could name. */
export const placeFrom = ({ place, placeText, community }: IntakeValues) => {
  const address = some(placeText) ?? some(place?.address);
  if (place?.point !== undefined) return without({ point: place.point, datum: 'WGS84' as const, address });
  return without({ community, address });
};

const callerFrom = ({ phone, name, wantsFollowUp }: IntakeValues) => {
  const caller = without({ phone: some(phone), name: some(name), wantsFollowUp: wantsFollowUp || undefined });
  return Object.keys(caller).length === 0 ? undefined : caller;
};

/** The body of `POST /v1/reports`. */
export const reportFrom = (values: IntakeValues) => ({
  channel: values.channel ?? '',
  text: some(values.text) ?? '',
  place: placeFrom(values),
  photos: values.photos ?? [],
  ...without({ nature: values.nature, subcategory: values.subcategory, caller: callerFrom(values) }),
});
