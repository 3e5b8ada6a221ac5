/** Everything that is ever published of one case, in its order, and of what type it is. */
export const columns = {
  id: 'text',
  reported: 'date',
  filed: 'date',
  closed: 'date',
  state: 'code',
  result: 'code',
  onTime: 'boolean',
  kind: 'code',
  majorCode: 'code',
  majorName: 'text',
  categoryCode: 'code',
  categoryName: 'text',
  channelCode: 'code',
  channelName: 'text',
  streetCode: 'code',
  streetName: 'text',
  communityCode: 'code',
  communityName: 'text',
  unitCode: 'code',
  unitName: 'text',
  placeOf: 'code',
  longitude: 'number',
  latitude: 'number',
} as const;

export type Column = keyof typeof columns;

export const columnNames = Object.keys(columns) as readonly Column[];

export type OpenValue = string | number | boolean | null;

/** A published case as everybody reads it. */
export type OpenRow = Readonly<Record<Column, OpenValue>>;
