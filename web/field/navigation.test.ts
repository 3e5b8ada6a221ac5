import { describe, expect, it } from 'vitest';
import { type Device, deviceOf, navigationLinks } from './navigation.ts';

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605';
const iPad = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605';
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537';

describe('the device', () => {
  it.each([
    [iPhone, 5, 'ios'],
    [iPad, 5, 'ios'],
    [iPad, 0, 'other'],
    [android, 5, 'android'],
    ['Mozilla/5.0 (X11; Linux x86_64)', 0, 'other'],
  ])('%s with %i touch points is %s', (userAgent, touchPoints, device) => {
    expect(deviceOf(userAgent, touchPoints)).toBe(device);
  });
});

describe('being led to a point', () => {
  it('in China offers Amap first, in its own datum', () => {
    const [amap] = navigationLinks([114.35, 22.7], '路口', 'android');
    expect(amap?.app).toBe('amap');
    const to = /to=([\d.]+),([\d.]+),/.exec(amap?.url ?? '');
    expect(Number(to?.[1])).toBeCloseTo(114.355, 2);
    expect(to?.[1]).not.toBe('114.350000');
    expect(amap?.url).toContain(encodeURIComponent('路口'));
  });

  it('keeps WGS-84 for the device’s own apps', () => {
    const links = navigationLinks([114.35, 22.7], 'x', 'android');
    expect(links[1]?.url).toBe('geo:22.700000,114.350000?q=22.700000,114.350000(x)');
  });

  it.each<[Device, readonly string[]]>([
    ['ios', ['apple', 'google']],
    ['android', ['device', 'google']],
    ['other', ['google']],
  ])('elsewhere on %s offers %j', (device, apps) => {
    expect(navigationLinks([-71.06, 42.36], 'x', device).map(({ app }) => app)).toEqual(apps);
  });

  it('elsewhere shifts nothing', () => {
    expect(navigationLinks([-71.06, 42.36], 'x', 'ios')[0]?.url).toContain('42.360000,-71.060000');
  });
});
