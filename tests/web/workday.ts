import * as v from 'valibot';
import type { DistrictClient } from '../system/client.ts';

/** A morning's work in the district of the demo: cases in every stage, as people would have left them. */

const texts = [
  '路边有一堆积存垃圾，气味很大',
  '小区门口建筑垃圾堆放多日',
  '拆迁工地旁渣土没有清运',
  '市场后巷垃圾堆积，招引蚊虫',
  '人行道上有装修垃圾',
  '绿化带里有人倾倒渣土',
  '公交站旁垃圾桶满溢，垃圾落地',
  '河堤边有废弃渣土',
  '学校围墙外有混合垃圾',
  '停车场角落堆放旧家具和渣土',
] as const;

/** Streets that the demo's accounts of units and supervisors work in, and spots around their middles. */
const middles = [
  [114.346, 22.691],
  [114.352, 22.702],
  [114.371, 22.698],
  [114.361, 22.712],
] as const;

const unit = '8484';
const reported = v.object({ id: v.string() });

type Step = readonly [as: string, action: string, body: object];

/** Stands for whichever supervisor the case was given to. */
const onDuty = 'on duty';

/** What is done to a case before it stands where it is shown. */
const steps: readonly Step[] = [
  ['acceptor', 'accept', { subcategory: '584' }],
  ['shiftLeader', 'file', { condition: '584.1' }],
  ['dispatcher', 'dispatch', { unit }],
  [`unit-${unit}`, 'feedBack', { text: '已处理完毕' }],
  [onDuty, 'verify', { passed: true, text: '现场已恢复' }],
  ['shiftLeader', 'close', {}],
];

const spot = (at: number): readonly [number, number] => {
  const [lng, lat] = middles[at % middles.length] ?? middles[0];
  // A golden-angle spiral: spread as problems are, the same each time.
  const angle = at * 2.399963;
  const radius = 0.0011 * Math.sqrt(at);
  return [lng + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
};

const beginning = (at: number) => ({
  channel: '12345',
  text: texts[at % texts.length],
  place: { point: spot(at), datum: 'WGS84', address: `坪山大道 ${100 + at * 3} 号附近` },
  caller: { phone: `0755-8450${String(1000 + at)}`, wantsFollowUp: at % 3 === 0 },
});

/** How many are in each stage: few at the door, many in hand, some done. */
const depths = [0, 1, 2, 2, 3, 3, 3, 3, 4, 6] as const;

const whoActs = async (people: DistrictClient, id: string, as: string): Promise<string> =>
  as === onDuty ? ((await people.see('leader', id)).supervisor ?? 'supervisor') : as;

/**
 * Reports so many cases and takes each some way.
 *
 * @returns the ids in the order of reporting
 */
export const workday = async (people: DistrictClient, count: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const answer = await people.call('acceptor', 'POST', '/reports', { body: beginning(at) });
    const { id } = v.parse(reported, answer.body);
    ids.push(id);
    for (const [as, action, body] of steps.slice(0, depths[at % depths.length]))
      await people.act(await whoActs(people, id, as), id, action, body);
  }
  return ids;
};
