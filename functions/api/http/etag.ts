/** The strong entity tag of a case: its version. */
export const etagOf = (version: number): string => `"${version}"`;

const tag = /^(?:W\/)?"(\d{1,15})"$/;

/** The versions named in `If-Match` or `If-None-Match`; whatever is not one of our tags matches nothing. */
export const versionsIn = (header: string | undefined): readonly number[] =>
  (header ?? '').split(',').flatMap((entry) => {
    const digits = tag.exec(entry.trim())?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
