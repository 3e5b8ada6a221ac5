/** Cases that one file holds: fewer than the API gives at once, since days differ. */
const casesInFile = 2_500;

export interface DownloadMonth {
  readonly month: string;
  readonly through: string;
  readonly cases: number;
}

const twoDigits = (day: number): string => String(day).padStart(2, '0');

/** The periods that a month is downloaded by: the month itself, or runs of its days where it has many cases. */
export const periodsOf = ({ month, through, cases }: DownloadMonth): readonly string[] => {
  const files = Math.ceil(cases / casesInFile);
  if (files < 2) return files === 0 ? [] : [month];
  const days = Number(through.slice(8));
  const inEach = Math.ceil(days / files);
  return Array.from({ length: Math.ceil(days / inEach) }, (_, file) => {
    const [first, last] = [file * inEach + 1, Math.min(days, (file + 1) * inEach)];
    return `${month}-${twoDigits(first)}..${month}-${twoDigits(last)}`;
  });
};
