import { expect, it } from 'vitest';
import type { Endpoint } from '../domain/webhooks/types.ts';
import type { Outgoing } from '../outbox/notifier.ts';
import { createDisabledNotice } from './notice.ts';

const endpoint: Endpoint = {
  id: 'E',
  url: 'https://hooks.example.com/',
  description: '$& 环卫',
  types: [],
  filters: {},
  signing: 'hmac',
  state: 'disabled',
  challenge: '',
  secrets: [],
  createdAt: 0,
  createdBy: '',
  updatedAt: 5,
};

const told = async (
  language: 'zh-CN' | 'en',
  changes: Partial<Endpoint>,
  why: 'gone' | 'failing' | 'administrator',
) => {
  const sent: Outgoing[] = [];
  const notice = createDisabledNotice({
    language,
    notifier: {
      send: async (message) => {
        sent.push(message);
      },
    },
  });
  await notice({ ...endpoint, ...changes }, why);
  return sent;
};

it('administrators hear of an endpoint that was switched off by itself, in the language of the district', async () => {
  expect(await told('zh-CN', {}, 'failing')).toEqual([
    {
      id: 'webhook#E#5',
      address: 'role:administrator',
      language: 'zh-CN',
      text: '推送端点“$& 环卫”连续多日推送失败，已自动停用；恢复后请重新启用并重推。',
    },
  ]);
  const [gone] = await told('en', { description: '' }, 'gone');
  expect(gone?.text).toContain('"https://hooks.example.com/" answered that it is gone');
});

it('nobody is told of what was done by hand', async () => {
  expect(await told('en', {}, 'administrator')).toEqual([]);
});
