/** What was reported or followed from this device: the links are the only way back, so they are kept here. */
export interface Mine {
  readonly token: string;
  readonly number: string;
  readonly text: string;
  readonly at: number;
}

const kept = 'chengyun.mine';
const most = 30;

export const mine = (): readonly Mine[] => {
  const text = localStorage.getItem(kept);
  return text === null ? [] : (JSON.parse(text) as Mine[]);
};

/** Newest first; the oldest are forgotten. */
export const keepMine = (report: Mine): void => {
  const others = mine().filter(({ token }) => token !== report.token);
  localStorage.setItem(kept, JSON.stringify([report, ...others].slice(0, most)));
};
