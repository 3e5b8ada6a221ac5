import { needsChoice } from '../offline/choices.ts';
import { useSyncView } from '../offline/OfflineProvider.tsx';
import { isPending } from '../offline/outbox.ts';
import { usePerson } from './person.tsx';

/** What this person still has on the phone. */
export const useQueued = () => {
  const { person } = usePerson();
  const { contents } = useSyncView();
  const mine = contents.commands.filter(({ by }) => by === person.id);
  const pending = mine.filter(isPending);
  return {
    mine,
    pending,
    choices: pending.filter(needsChoice),
    others: contents.commands.length - mine.length,
  };
};
