/** Line drawings on a grid of 24, in the colour of the text around them. */
const drawings = {
  back: 'M15 5l-7 7 7 7',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4z M12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevron: 'M9 5l7 7-7 7',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 7v5l3.5 2',
  close: 'M6 6l12 12 M18 6L6 18',
  cloudOff: 'M4 4l16 16 M9 6.6A5.5 5.5 0 0 1 17.3 10 4 4 0 0 1 19.5 17 M15.5 18H7a4 4 0 0 1-.9-7.9',
  flag: 'M6 21V4h12l-2.5 4L18 12H6',
  home: 'M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z',
  install: 'M12 4v10 M8 10.5l4 4 4-4 M5 19h14',
  list: 'M8 6h12 M8 12h12 M8 18h12 M4 6h.01 M4 12h.01 M4 18h.01',
  navigate: 'M20 4L4 11l7 2 2 7z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4.5 20.5a7.5 7.5 0 0 1 15 0',
  pin: 'M12 21s7-6.2 7-11.5a7 7 0 1 0-14 0C5 14.8 12 21 12 21z M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  plus: 'M12 5v14 M5 12h14',
  queue: 'M4 13v6h16v-6 M12 4v10 M8.5 7.5L12 4l3.5 3.5',
  refresh: 'M19 8a8 8 0 1 0 1 6 M20 4v5h-5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z M15.5 15.5L20 20',
  walk: 'M13 5.5h.01 M9.5 21l2-6-2.5-2.5 1-4.5 3-.5 2 3 2.5 1 M11.5 15l3 2.5.5 3.5 M10 8l-3 2v3',
  warning: 'M12 4l9 16H3z M12 10v4 M12 17h.01',
} as const;

export type IconName = keyof typeof drawings;

interface IconProps {
  readonly name: IconName;
  /** in pixels; 24 unless told */
  readonly size?: number;
}

/** Adornment only: whatever it means is said in words beside it. */
export const Icon = ({ name, size = 24 }: IconProps) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.9"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={drawings[name]} />
  </svg>
);
