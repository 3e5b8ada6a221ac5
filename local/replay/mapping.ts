import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/**
 * How a city's published case file is read: which column is what. It is tenant data (`replay.json` in the city's
 * folder), so that no file's format is in code.
 */
const mappingSchema = v.strictObject({
  /** file names looked for in --from, in order; `.xz` and `.gz` are unpacked on the way */
  files: v.pipe(v.array(v.string()), v.minLength(1)),
  /** what stands for "unknown" in any column */
  unknown: v.array(v.string()),
  dates: v.picklist(['YYYY-MM-DD hh:mm:ss', 'MM/DD/YYYY hh:mm:ss AM']),
  columns: v.strictObject({
    id: v.string(),
    reportedAt: v.string(),
    dueAt: v.optional(v.string()),
    closedAt: v.optional(v.string()),
    channel: v.string(),
    nature: v.optional(v.string()),
    category: v.strictObject({ code: v.optional(v.string()), name: v.string() }),
    unit: v.strictObject({ code: v.optional(v.string()), name: v.string() }),
    street: v.optional(v.strictObject({ code: v.string(), name: v.string() })),
    community: v.optional(v.strictObject({ code: v.string(), name: v.string() })),
    longitude: v.optional(v.string()),
    latitude: v.optional(v.string()),
    address: v.optional(v.string()),
  }),
  /** where the file says only whether a case was in time, not when it ended */
  outcome: v.optional(
    v.strictObject({
      onTime: v.strictObject({ column: v.string(), value: v.string() }),
      overdue: v.strictObject({ column: v.string(), value: v.string() }),
    }),
  ),
  /** the column whose value says which district a row belongs to, matched with the district's `sourceNames` */
  districtColumn: v.optional(v.string()),
  /** points that the source puts where it knows none */
  defaultPoints: v.optional(v.array(v.tuple([v.number(), v.number()]))),
});

export type ReplayMapping = v.InferOutput<typeof mappingSchema>;

export class MappingError extends Error {}

/** Reads a mapping. Throws MappingError naming the file and every bad field. */
export const readMapping = async (file: string): Promise<ReplayMapping> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new MappingError(`${file}: there is none, so this city has no file to replay`);
  const parsed = v.safeParse(mappingSchema, JSON.parse(text));
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '(whole file)'}: ${issue.message}`);
  throw new MappingError(`${file}: ${problems.join('; ')}`);
};
