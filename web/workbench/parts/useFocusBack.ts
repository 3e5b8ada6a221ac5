import { useEffect } from 'react';

/** What was last used outside of any dialog: a dialog may lead to another before both are gone. */
let opener: HTMLElement | undefined;

const remember = (): void => {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active !== document.body && active.closest('[role=dialog]') === null)
    opener = active;
};

/** For dialogs that are there only while they are open: once one is gone, the focus is where it was before. */
export const useFocusBack = (): void => {
  useEffect(() => {
    remember();
    return () => {
      if (opener?.isConnected) opener.focus();
    };
  }, []);
};
