import { type RefObject, useEffect, useRef, useState } from 'react';
import { createMap, type DistrictMapHandle } from './createMap.ts';

/** A map in an element, once its style is there. It lives as long as the element. */
export const useMap = (
  scale = 1,
): readonly [RefObject<HTMLDivElement | null>, DistrictMapHandle | undefined] => {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DistrictMapHandle>();
  useEffect(() => {
    if (element.current === null) return;
    const made = createMap(element.current, scale);
    const place = element.current;
    // Until the district is on it: useBaseMap.
    place.setAttribute('aria-busy', 'true');
    made.once('load', () => setMap(made));
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, [scale]);
  return [element, map];
};
