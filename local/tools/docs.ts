import { writeFile } from 'node:fs/promises';
import { eventsDocument } from './eventsDoc.ts';
import { lifecycleDocument } from './lifecycleDoc.ts';
import { cityApiText, cityClientTypes, clientTypes, openApiText } from './openapi.ts';

/** `npm run docs`: writes every document that is generated from code. A test fails while they are out of date. */
const documents: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/lifecycle.md': lifecycleDocument,
  'docs/events.md': eventsDocument,
  'docs/openapi.json': openApiText,
  'docs/openapi.city.json': cityApiText,
  'web/api/schema.d.ts': clientTypes,
  'web/api/city.d.ts': cityClientTypes,
};

for (const [file, make] of Object.entries(documents)) {
  await writeFile(new URL(`../../${file}`, import.meta.url), await make());
  process.stdout.write(`wrote ${file}\n`);
}
