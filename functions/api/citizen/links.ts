import type { LinkMaker } from '../../notifications/targets.ts';
import {
  confirmToken,
  followerToken,
  followToken,
  handOverToken,
  type Keys,
  subscriptionToken,
} from './followToken.ts';

/** Longer than a message to another district can be on its way: days on the bus and in its queue, 14 among dead letters. */
const takenWithin = 30 * 86_400_000;

/** Addresses of the district’s pages, which are below `web`, and of its API for what mail programs call themselves. */
export const createLinks = (keys: Keys, web: string): LinkMaker => ({
  track: ({ caseId, follower }) => {
    const token = follower === undefined ? followToken(caseId, keys) : followerToken(caseId, follower, keys);
    return `${web}/track/${token}`;
  },
  handedOver: ({ caseId, at }) => `${web}/v1/handed-over/${handOverToken(caseId, at + takenWithin, keys)}`,
  work: (caseId) => `${web}/work/case/${caseId}`,
  inbox: () => `${web}/work/inbox`,
  confirm: ({ id, confirmBy = 0 }) => `${web}/confirm/${confirmToken(id, confirmBy, keys)}`,
  unsubscribe: (id) => {
    const token = subscriptionToken(id, keys);
    return {
      page: `${web}/unsubscribe/${token}`,
      oneClick: `${web}/v1/public/subscriptions/${token}/unsubscribe`,
    };
  },
});
