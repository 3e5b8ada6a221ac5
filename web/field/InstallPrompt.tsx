import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../touch/Button.tsx';
import { Notice } from '../touch/Notice.tsx';
import { deviceOf } from './navigation.ts';

/** The browser's offer to install, which it makes once and early; TypeScript's DOM does not know it. */
interface InstallOffer extends Event {
  prompt(): Promise<void>;
}

const isOffer = (event: Event): event is InstallOffer => 'prompt' in event;

const declinedUnder = 'chengyun.field.installDeclined';

let offer: InstallOffer | undefined;
let declined = localStorage.getItem(declinedUnder) !== null;
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

// Listened for as soon as the field is loaded: the browser does not wait until a page asks.
globalThis.addEventListener('beforeinstallprompt', (event) => {
  if (!isOffer(event)) return;
  event.preventDefault();
  offer = event;
  tell();
});
globalThis.addEventListener('appinstalled', () => {
  offer = undefined;
  tell();
});

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

const isIos = (): boolean => deviceOf(navigator.userAgent, navigator.maxTouchPoints) === 'ios';

/** iOS makes no offer: there a person must know where its menu has it. */
const wayNow = (): 'offer' | 'ios' | 'none' => {
  if (declined || isInstalled()) return 'none';
  if (offer !== undefined) return 'offer';
  return isIos() ? 'ios' : 'none';
};

const decline = (): void => {
  declined = true;
  localStorage.setItem(declinedUnder, '1');
  tell();
};

/** Offers to put the face on the home screen, until it is there or the person has said no. */
export const InstallPrompt = () => {
  const { t } = useTranslation('field');
  const way = useSyncExternalStore(subscribe, wayNow);
  if (way === 'none') return null;
  return (
    <Notice
      title={t('install.title')}
      icon="install"
      actions={
        <>
          {way === 'offer' && (
            <Button variant="primary" onClick={() => offer?.prompt()}>
              {t('install.yes')}
            </Button>
          )}
          <Button variant="quiet" onClick={decline}>
            {t('install.no')}
          </Button>
        </>
      }
    >
      {t(way === 'ios' ? 'install.ios' : 'install.text')}
    </Notice>
  );
};
