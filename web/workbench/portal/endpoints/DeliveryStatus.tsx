import { StateTag, type Tone } from '../parts/StateTag.tsx';
import type { Status, Summary } from './useDeliveries.ts';

const tones: Readonly<Record<Status, Tone>> = {
  pending: 'waiting',
  retrying: 'waiting',
  held: 'waiting',
  delivered: 'good',
  dead: 'bad',
};

/** How far a delivery is, and why it is not tried any more. */
export const DeliveryStatus = ({
  of,
}: {
  readonly of: Pick<Summary, 'status' | 'statusName' | 'whyName'>;
}) => (
  <>
    <StateTag tone={tones[of.status]}>{of.statusName}</StateTag>
    {of.whyName}
  </>
);
