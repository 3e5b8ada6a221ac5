/** Figures as people read them. Pure. */

export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(share * 100).toFixed(1)} %`;

/** A number of cases that was computed and not counted. */
export const about = (cases: number): string => (cases < 10 ? cases.toFixed(1) : String(Math.round(cases)));

/** The ends of a band, in whole cases. */
export const ends = (low: number, high: number) => ({ low: Math.floor(low), high: Math.ceil(high) });

const corners = 48;

/** A circle on the map as a line, for a radius in metres. */
export const circleAround = (
  [lng, lat]: readonly [number, number],
  metres: number,
): readonly (readonly [number, number])[] => {
  const high = metres / 111_320;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: corners + 1 }, (_, corner) => {
    const angle = (corner / corners) * 2 * Math.PI;
    return [lng + wide * Math.cos(angle), lat + high * Math.sin(angle)] as const;
  });
};
