import type { LinkMaker } from '../../notifications/targets.ts';
import { confirmToken, followerToken, followToken, type Keys, subscriptionToken } from './followToken.ts';

/** Addresses of the district’s pages, which are below `web`, and of its API for what mail programs call themselves. */
export const createLinks = (keys: Keys, web: string): LinkMaker => ({
  track: ({ caseId, follower }) => {
    const token = follower === undefined ? followToken(caseId, keys) : followerToken(caseId, follower, keys);
    return `${web}/track/${token}`;
  },
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
