import { Tag } from 'antd';
import type { Status, Summary } from './useDeliveries.ts';

const colours: Readonly<Record<Status, string>> = {
  pending: 'blue',
  retrying: 'gold',
  held: 'gold',
  delivered: 'green',
  dead: 'red',
};

/** How far a delivery is, and why it is not tried any more. */
export const DeliveryStatus = ({
  of,
}: {
  readonly of: Pick<Summary, 'status' | 'statusName' | 'whyName'>;
}) => (
  <>
    <Tag variant="outlined" color={colours[of.status]}>
      {of.statusName}
    </Tag>
    {of.whyName}
  </>
);
