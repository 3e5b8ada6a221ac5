import { useCallback, useEffect, useState } from 'react';
import type { Position } from '../../functions/domain/grid/types.ts';

interface Here {
  readonly point: Position;
  /** metres */
  readonly accuracy: number;
}

type PositionFault = 'denied' | 'unavailable';

const options: PositionOptions = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 15_000 };

const faultOf = ({ code }: GeolocationPositionError): PositionFault =>
  code === 1 ? 'denied' : 'unavailable';

/** Asks the device once where it is. Rejects with a GeolocationPositionError. */
const locate = (): Promise<Here> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ point: [coords.longitude, coords.latitude], accuracy: coords.accuracy }),
      reject,
      options,
    );
  });

/** Whether asking would not bring up the browser's own question. */
const mayAsk = async (): Promise<boolean> =>
  'permissions' in navigator &&
  (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted';

/**
 * Where this device is, in WGS-84. It is asked for when `find` is called; at once only if the person has allowed it
 * before, since a question out of nowhere is answered with no.
 */
export const usePosition = () => {
  const [here, setHere] = useState<Here>();
  const [fault, setFault] = useState<PositionFault>();
  const [busy, setBusy] = useState(false);

  const find = useCallback(async (): Promise<Here | undefined> => {
    setBusy(true);
    setFault(undefined);
    try {
      const found = await locate();
      setHere(found);
      return found;
    } catch (error) {
      if (!(error instanceof GeolocationPositionError)) throw error;
      setFault(faultOf(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);

  useEffect(() => {
    mayAsk()
      .then((allowed) => (allowed ? find() : undefined))
      .catch(reportError);
  }, [find]);

  return { here, fault, busy, find };
};
