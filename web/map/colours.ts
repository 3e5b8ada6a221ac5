/** The colours of the page, read where the map stands: the wall is dark, everything else light. */
export interface MapColours {
  readonly ground: string;
  readonly district: string;
  readonly community: string;
  readonly road: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly primary: string;
  readonly green: string;
  readonly amber: string;
  readonly red: string;
  readonly halo: string;
}

const light: MapColours = {
  ground: '#e4e9ef',
  district: '#fbfcfd',
  community: '#c9d2dc',
  road: '#e0e5ea',
  line: '#8fa1b5',
  text: '#26384c',
  muted: '#6a7989',
  primary: '#0f5ea8',
  green: '#1a7f4b',
  amber: '#d48806',
  red: '#c02b2b',
  halo: '#ffffff',
};

const dark: MapColours = {
  ground: '#0a1a2a',
  district: '#12293f',
  community: '#1f3c57',
  road: '#1c3a55',
  line: '#3f6788',
  text: '#dbe9f5',
  muted: '#8fa9c0',
  primary: '#5db0ff',
  green: '#4fd08a',
  amber: '#ffc247',
  red: '#ff7a74',
  halo: '#0a1a2a',
};

export const isDark = (): boolean => document.documentElement.dataset.theme === 'dark';

export const mapColours = (): MapColours => (isDark() ? dark : light);
