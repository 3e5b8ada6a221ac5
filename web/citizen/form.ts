/** What a citizen fills in. Everything about it is optional until it is sent. */
export interface ReportForm {
  readonly text: string;
  readonly point?: readonly [number, number];
  readonly address: string;
  readonly subcategory?: string | undefined;
  readonly name: string;
  readonly phone: string;
  /** ids that photos got when they arrived, by their id here: a second try must say the same as the first */
  readonly arrived: Readonly<Record<string, string>>;
}

const empty: ReportForm = { text: '', address: '', name: '', phone: '', arrived: {} };

/** The form as it was kept on the device, or an empty one. */
export const readForm = (kept: unknown): ReportForm =>
  typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty;

export type Lack = 'text' | 'place' | 'phone';

/** As the API takes telephone numbers. */
const telephone = /^\+?[\d\- ()]{3,30}$/;

/** What is missing or wrong before the server is asked. */
export const lacksOf = ({ text, point, address, phone }: ReportForm): readonly Lack[] => [
  ...(text.trim() === '' ? (['text'] as const) : []),
  ...(point === undefined && address.trim() === '' ? (['place'] as const) : []),
  ...(phone.trim() !== '' && !telephone.test(phone.trim()) ? (['phone'] as const) : []),
];

const some = <K extends string>(key: K, value: string): { readonly [P in K]?: string } =>
  value.trim() === '' ? {} : ({ [key]: value.trim() } as { readonly [P in K]: string });

export const placeOf = ({ point, address }: ReportForm) => ({
  ...(point === undefined
    ? {}
    : { point: [point[0], point[1]] as [number, number], datum: 'WGS84' as const }),
  ...some('address', address),
});

export const callerOf = ({ name, phone }: ReportForm) => {
  const caller = { ...some('name', name), ...some('phone', phone) };
  return Object.keys(caller).length === 0 ? undefined : { ...caller, wantsFollowUp: phone.trim() !== '' };
};

/** The body of `POST /v1/public/reports`. */
export const bodyOf = (form: ReportForm, channel: string, photos: readonly string[]) => {
  const caller = callerOf(form);
  return {
    channel,
    text: form.text.trim(),
    place: placeOf(form),
    photos: [...photos],
    ...(form.subcategory === undefined ? {} : { subcategory: form.subcategory }),
    ...(caller === undefined ? {} : { caller }),
  };
};
