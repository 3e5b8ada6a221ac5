import type { CaseFact } from './facts.ts';
import { seeded } from './random.ts';

/** Monday, noon in UTC. */
export const mondayNoon = Date.UTC(2024, 0, 1, 12);
export const dayMs = 86_400_000;

/** A case with what a test does not say. */
export const fact = (said: Partial<CaseFact> & Pick<CaseFact, 'id'>): CaseFact => ({
  number: said.id,
  reportedAt: mondayNoon,
  text: '',
  channel: 'app',
  subcategory: 'litter',
  accepted: true,
  exact: said.point !== undefined,
  ...said,
});

const topics: readonly (readonly [string, readonly string[]])[] = [
  ['litter', ['路边有垃圾没人清理', '小区门口堆放垃圾臭气熏天', '垃圾桶满了']],
  ['lamp', ['路灯不亮了', '晚上路灯坏了很黑', '灯杆倾斜路灯熄灭']],
  ['manhole', ['井盖丢失很危险', '下水道井盖破损', '井盖松动有响声']],
  ['stall', ['摊贩占道经营', '流动摊贩阻塞人行道', '烧烤摊油烟扰民']],
];

/** So many cases a day apart, whose words tell their category, as a seed makes them. */
export const tellingCases = (cases: number, seed: number): readonly CaseFact[] => {
  const random = seeded(seed);
  const any = <T>(all: readonly T[], otherwise: T): T => all[Math.floor(random() * all.length)] ?? otherwise;
  return Array.from({ length: cases }, (_, i) => {
    const [subcategory, texts] = any(topics, ['', []]);
    const text = `${any(texts, '')}，${any(['请尽快处理', '谢谢', '多次反映', '人民路附近'], '')}`;
    return fact({ id: `c${i}`, reportedAt: mondayNoon + i * dayMs, text, subcategory });
  });
};
