import { useState } from 'react';
import { basePath } from '../app/base.ts';
import { useChannels } from '../shared/reference.ts';
import { patrolChannels } from './patrolChannels.ts';

const keptUnder = `chengyun.field.channel${basePath}`;

/** The channel of this phone's reports: what was chosen last, else the first that fits. */
export const useChannel = () => {
  const { data } = useChannels();
  const [kept, setKept] = useState(() => localStorage.getItem(keptUnder));
  const options = patrolChannels(data?.channels ?? []);
  const chosen = options.find(({ code }) => code === kept) ?? options[0];
  return {
    options,
    channel: chosen?.code,
    choose: (code: string): void => {
      localStorage.setItem(keptUnder, code);
      setKept(code);
    },
  };
};
