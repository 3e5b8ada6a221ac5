import gcoord from 'gcoord';
import type { Position } from '../../functions/domain/grid/types.ts';

/** A way to be led to a point by an app that the device has. */
interface NavigationLink {
  readonly app: 'amap' | 'apple' | 'google' | 'device';
  readonly url: string;
}

export type Device = 'ios' | 'android' | 'other';

/** Which kind of device it is, by what the browser calls itself: it decides only which apps are offered. */
export const deviceOf = (userAgent: string, touchPoints: number): Device => {
  // iPads call themselves Macs, which have no touch screens.
  if (/iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && touchPoints > 1))
    return 'ios';
  return userAgent.includes('Android') ? 'android' : 'other';
};

const digits = ([lng, lat]: Position) => ({ lng: lng.toFixed(6), lat: lat.toFixed(6) });

/**
 * Links to navigation apps for a point in WGS-84. Amap, and Apple's map of China, want GCJ-02, which outside China is
 * the same as WGS-84; `geo:` (RFC 5870) and Google take WGS-84.
 */
export const navigationLinks = (point: Position, name: string, device: Device): readonly NavigationLink[] => {
  const plain = digits(point);
  const shifted = digits(gcoord.transform([point[0], point[1]], gcoord.WGS84, gcoord.GCJ02));
  const inChina = plain.lng !== shifted.lng;
  const label = encodeURIComponent(name);
  const amap: NavigationLink = {
    app: 'amap',
    url: `https://uri.amap.com/navigation?to=${shifted.lng},${shifted.lat},${label}&mode=walk&coordinate=gaode&callnative=1`,
  };
  const google: NavigationLink = {
    app: 'google',
    url: `https://www.google.com/maps/dir/?api=1&destination=${plain.lat},${plain.lng}&travelmode=walking`,
  };
  const own: Readonly<Record<Device, readonly NavigationLink[]>> = {
    ios: [
      {
        app: 'apple',
        url: `https://maps.apple.com/?daddr=${shifted.lat},${shifted.lng}&q=${label}&dirflg=w`,
      },
    ],
    android: [{ app: 'device', url: `geo:${plain.lat},${plain.lng}?q=${plain.lat},${plain.lng}(${label})` }],
    other: [],
  };
  return inChina ? [amap, ...own[device]] : [...own[device], google];
};
