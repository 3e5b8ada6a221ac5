import type { GeocodedPlace } from './geocoder.ts';

type Precision = Pick<GeocodedPlace, 'kind' | 'score'>;

const address: Precision = { kind: 'address', score: 1 };
const poi: Precision = { kind: 'poi', score: 0.9 };
const street: Precision = { kind: 'street', score: 0.7 };
const area: Precision = { kind: 'area', score: 0.6 };

/** How precisely AMap and Tianditu place what they found, by their words for it (匹配级别). */
const precisions: Readonly<Record<string, Precision>> = {
  门牌号: address,
  门址: address,
  单元号: address,
  楼栋号: address,
  兴趣点: poi,
  热点商圈: poi,
  公交站台地铁站: poi,
  道路: street,
  道路交叉路口: street,
  村庄: area,
  乡镇: area,
  开发区: area,
};

/** Larger than the district: the service found nothing and answers with the centre of what the address lies in. */
const tooCoarse: ReadonlySet<string> = new Set(['国家', '省', '市', '区县']);

/** What kind of place a level stands for and how sure it is; undefined where it says nothing about a place. */
export const precisionOf = (level: string): Precision | undefined =>
  tooCoarse.has(level) ? undefined : (precisions[level] ?? { kind: 'poi', score: 0.5 });
