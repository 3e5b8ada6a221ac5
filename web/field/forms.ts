import * as v from 'valibot';
import { datums } from '../../functions/domain/grid/types.ts';

const position = v.tuple([v.number(), v.number()]);

const place = v.object({
  /** longitude, latitude */
  point: position,
  datum: v.picklist(datums),
  address: v.exactOptional(v.string()),
  street: v.exactOptional(v.string()),
  community: v.exactOptional(v.string()),
  grid: v.exactOptional(v.string()),
  /** metres, of a position that the device found */
  accuracy: v.exactOptional(v.number()),
});

/** Where something is, as the person picked it. */
export type PlaceValue = v.InferOutput<typeof place>;

/** What the forms of the field hold while they are filled in; each shows the part that it needs. */
const fieldForm = v.object({
  text: v.optional(v.string(), ''),
  /** genuine or not, passed or not */
  verdict: v.exactOptional(v.picklist(['yes', 'no'])),
  place: v.exactOptional(place),
  subcategory: v.exactOptional(v.string()),
  channel: v.exactOptional(v.string()),
});

export type FieldForm = v.InferOutput<typeof fieldForm>;

/** A form as it was kept; an empty one if it was kept by an older version that we no longer understand. */
export const readForm = (kept: unknown): FieldForm => {
  const found = v.safeParse(fieldForm, kept ?? {});
  return found.success ? found.output : { text: '' };
};

/** What is missing before it can be queued, as keys of the words for it. */
export type Lack = 'verdict' | 'text' | 'photo' | 'before' | 'after' | 'place' | 'subcategory';

interface Filled {
  readonly form: FieldForm;
  readonly photos: readonly { readonly phase?: 'before' | 'after' }[];
}

const present: Readonly<Record<Lack, (filled: Filled) => boolean>> = {
  verdict: ({ form }) => form.verdict !== undefined,
  text: ({ form }) => form.text.trim() !== '',
  photo: ({ photos }) => photos.length > 0,
  before: ({ photos }) => photos.some(({ phase }) => phase === 'before'),
  after: ({ photos }) => photos.some(({ phase }) => phase === 'after'),
  place: ({ form }) => form.place !== undefined,
  subcategory: ({ form }) => form.subcategory !== undefined,
};

/** Which of the needed parts are not there yet. */
export const lacksOf = (needs: readonly Lack[], filled: Filled): readonly Lack[] =>
  needs.filter((need) => !present[need](filled));

/** Whether a person put anything in: a position that the phone found by itself is none of their work, and ages. */
export const isBegun = ({ form, photos }: Filled): boolean =>
  photos.length > 0 ||
  form.text.trim() !== '' ||
  form.verdict !== undefined ||
  form.subcategory !== undefined;

/** A place as the API takes it. */
export const placeBody = ({ point, datum, address }: PlaceValue) => ({
  point,
  datum,
  ...(address === undefined ? {} : { address }),
});
