import { XMLBuilder } from 'fast-xml-parser';

/** What answers are made of. A list stands as an element of its name around one element for each of its items. */
export type Content =
  | string
  | number
  | boolean
  | null
  | readonly Content[]
  | { readonly [name: string]: Content };

/** What one item of each list is called. */
const itemNames: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  service_request_updates: 'request_update',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
};

/** Characters that XML 1.0 has no way to write (§2.2), also halves of pairs; they become a replacement character. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader turns a bare one into a line feed (§2.11).
  '\r': '&#13;',
};

/** Text as XML can carry it. */
export const writable = (text: string): string => text.replace(unwritable, '\ufffd');

const escaped = (_name: string, value: unknown): string =>
  writable(String(value)).replace(/[&<>"'\r]/g, (character) => entities[character] ?? character);

const builder = new XMLBuilder({
  format: true,
  suppressEmptyNode: true,
  ignoreAttributes: false,
  processEntities: false,
  tagValueProcessor: escaped,
});

const isList = (content: Content): content is readonly Content[] => Array.isArray(content);

/** The same content in the builder's form. */
const element = (name: string, content: Content): unknown => {
  if (isList(content)) {
    const item = itemNames[name];
    if (item === undefined) throw new Error(`nobody has said what one of ${name} is called`);
    return content.length === 0 ? '' : { [item]: content.map((entry) => element(item, entry)) };
  }
  if (content === null) return '';
  if (typeof content !== 'object') return content;
  return Object.fromEntries(Object.entries(content).map(([inner, value]) => [inner, element(inner, value)]));
};

/** A document of GeoReport v2: no attributes, no namespaces, empty elements for what is not known. */
export const toXml = (root: string, content: Content): string =>
  builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, [root]: element(root, content) });
