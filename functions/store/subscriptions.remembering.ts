import { keysOf, type Subscription } from '../domain/notifications/subscriptions.ts';
import type { SubscriptionStore } from './types.ts';

/** Keys of streets, units, categories and cells are some thousands; those of cases are forgotten, oldest first. */
const mostRemembered = 20_000;

/**
 * Remembers under which keys nobody follows anything, which is the rule, so that most events ask the table for nothing. Only
 * sound where all that is written goes through this very store.
 */
export const rememberEmptyKeys = (store: SubscriptionStore): SubscriptionStore => {
  const empty = new Set<string>();
  /** rises with every confirmation: what was read before it may not be remembered after */
  let confirmations = 0;

  const remember = (key: string): void => {
    empty.add(key);
    const oldest = empty.values().next().value;
    if (empty.size > mostRemembered && oldest !== undefined) empty.delete(oldest);
  };

  const rememberOthers = (asked: readonly string[], found: readonly Subscription[]): void => {
    const filled = new Set(found.flatMap(keysOf));
    for (const key of asked.filter((candidate) => !filled.has(candidate))) remember(key);
  };

  return {
    ...store,
    confirm: async (subscription, owner) => {
      await store.confirm(subscription, owner);
      confirmations += 1;
      for (const key of keysOf(subscription)) empty.delete(key);
    },
    under: async (keys) => {
      const asked = keys.filter((key) => !empty.has(key));
      if (asked.length === 0) return [];
      const before = confirmations;
      const found = await store.under(asked);
      if (before === confirmations) rememberOthers(asked, found);
      return found;
    },
  };
};
