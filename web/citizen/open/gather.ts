/** Files of any size, put together from what the API gives at once: it names the next part in the header `Link`. */

export type Format = 'csv' | 'geojson';

/** What is needed besides the address; tests bring their own. */
interface GatherTools {
  readonly fetch: typeof fetch;
  /** resolves after some seconds, rejects when the signal says so */
  readonly wait: (seconds: number, signal: AbortSignal) => Promise<void>;
  /** takes the file's pieces in their order */
  readonly keep: (piece: string) => void;
}

interface GatherProps {
  readonly url: string;
  readonly format: Format;
  readonly signal: AbortSignal;
  /** told the cases that are there so far */
  readonly onCases: (cases: number) => void;
}

/** A part of a file without what every part has: pieces of text, and how many cases they hold. */
interface Part {
  readonly text: string;
  readonly cases: number;
}

const endOfNames = (csv: string): number => csv.indexOf('\r\n') + 2;

/** Line ends outside of quotation marks: an even number of marks before them. */
const linesIn = (csv: string): number => {
  let lines = 0;
  let quoted = false;
  for (const sign of csv) {
    if (sign === '"') quoted = !quoted;
    if (sign === '\n' && !quoted) lines += 1;
  }
  return lines;
};

const partOf: Readonly<Record<Format, (text: string) => Part>> = {
  csv: (file) => {
    const text = file.slice(endOfNames(file));
    return { text, cases: linesIn(text) };
  },
  geojson: (file) => {
    const { features } = JSON.parse(file) as { readonly features: readonly unknown[] };
    return { text: JSON.stringify(features).slice(1, -1), cases: features.length };
  },
};

/** By which spreadsheets know that it is UTF-8; reading an answer as text takes it off. */
const byteOrderMark = '\uFEFF';

interface Frame {
  /** what stands before all cases, once, made from the first part */
  readonly begin: (first: string) => string;
  readonly between: string;
  readonly end: string;
}

const frames: Readonly<Record<Format, Frame>> = {
  csv: { begin: (first) => byteOrderMark + first.slice(0, endOfNames(first)), between: '', end: '' },
  geojson: { begin: () => '{"type":"FeatureCollection","features":[', between: ',', end: ']}' },
};

const nextOf = (response: Response): string | undefined => {
  const [, next] = /<([^>]*)>;\s*rel="next"/.exec(response.headers.get('Link') ?? '') ?? [];
  return next === undefined ? undefined : new URL(next, response.url).href;
};

const nameOf = (response: Response, format: Format): string =>
  /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? `cases.${format}`;

/** Whoever takes much is asked to wait now and then, and does. Throws where there is no answer, or another one than the part. */
const ask = async (url: string, signal: AbortSignal, tools: GatherTools): Promise<Response> => {
  for (;;) {
    const response = await tools.fetch(url, { signal });
    if (response.ok) return response;
    if (response.status !== 429) throw new Error(`${url}: ${response.status}`);
    await tools.wait(Number(response.headers.get('Retry-After') ?? 1), signal);
  }
};

/**
 * Keeps a file with all cases behind an address, as one answer would have held them, piece by piece: itself it holds one part.
 * Answers the file's name. Throws where a part does not come.
 */
export const gather = async (
  { url, format, signal, onCases }: GatherProps,
  tools: GatherTools,
): Promise<string> => {
  const { begin, between, end } = frames[format];
  let cases = 0;
  let name = '';
  for (let next: string | undefined = url; next !== undefined; ) {
    const response: Response = await ask(next, signal, tools);
    const file = await response.text();
    if (next === url) {
      name = nameOf(response, format);
      tools.keep(begin(file));
    }
    const part = partOf[format](file);
    if (part.cases > 0) tools.keep(cases === 0 ? part.text : between + part.text);
    cases += part.cases;
    onCases(cases);
    next = nextOf(response);
  }
  tools.keep(end);
  return name;
};
