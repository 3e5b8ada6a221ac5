import * as v from 'valibot';
import { busSource, citySource } from '../ports/bus.ts';

/** What the city asks of a district about one of its cases. */
export interface CityOrder {
  /** of the city; the district takes each once */
  readonly id: string;
  readonly kind: 'supervision' | 'handOver';
  /** key of the district that has the case */
  readonly for: string;
  /** the number of the case, or its id */
  readonly case: string;
  /** what is to be done, or why it is handed over */
  readonly text: string;
  /** key of the district that is to have it */
  readonly to?: string | undefined;
  readonly by: { readonly id: string; readonly name: string };
}

/** That a case lies ready at another district: handed over to this one, or given back to it. */
export interface CaseLetter {
  readonly for: string;
  readonly caseId: string;
  /** where its timeline is read; whoever has the address may */
  readonly document: string;
}

export type Letter = ({ readonly is: 'order' } & CityOrder) | ({ readonly is: 'case' } & CaseLetter);

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000));

const order = v.object({
  id: text,
  kind: v.picklist(['supervision', 'handOver']),
  for: text,
  case: text,
  text: words,
  to: v.optional(text),
  by: v.object({ id: text, name: text }),
});

const letter = v.object({
  for: text,
  caseId: text,
  document: v.pipe(v.string(), v.url(), v.maxLength(2_000)),
});

/** An event of the city's bus as a queue hands it on. */
const envelope = v.pipe(
  v.string(),
  v.parseJson(),
  v.variant('source', [
    v.object({ source: v.literal(citySource), detail: order }),
    v.object({ source: v.literal(busSource), detail: letter }),
  ]),
);

/** What a message is about, if it is for this district; `why` not, where it is not or cannot be read. */
export const readLetter = (body: string, tenant: string): Letter | { readonly why: string } => {
  const read = v.safeParse(envelope, body);
  if (!read.success) return { why: v.summarize(read.issues) };
  const { source, detail } = read.output;
  if (detail.for !== tenant) return { why: `${detail.for} is another district` };
  return source === citySource ? { is: 'order', ...detail } : { is: 'case', ...detail };
};
