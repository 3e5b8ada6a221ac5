import type { Language } from '../domain/tenant/types.ts';
import type { DisabledReason, Endpoint } from '../domain/webhooks/types.ts';
import type { NotifierPort } from '../outbox/notifier.ts';

type Switched = Exclude<DisabledReason, 'administrator'>;

const texts: Readonly<Record<Language, Readonly<Record<Switched, string>>>> = {
  'zh-CN': {
    gone: '推送端点“{endpoint}”答复 410，已自动停用。',
    failing: '推送端点“{endpoint}”连续多日推送失败，已自动停用；恢复后请重新启用并重推。',
  },
  en: {
    gone: 'The webhook endpoint "{endpoint}" answered that it is gone and was switched off.',
    failing:
      'Nothing could be sent to the webhook endpoint "{endpoint}" for days; it was switched off. Switch it on once it is back, and replay.',
  },
};

/** Tells administrators that an endpoint was switched off by itself. */
export const createDisabledNotice =
  ({ notifier, language }: { readonly notifier: NotifierPort; readonly language: Language }) =>
  async (endpoint: Endpoint, why: DisabledReason): Promise<void> => {
    if (why === 'administrator') return;
    const named = endpoint.description === '' ? endpoint.url : endpoint.description;
    await notifier.send({
      id: `webhook#${endpoint.id}#${endpoint.updatedAt}`,
      address: 'role:administrator',
      language,
      text: texts[language][why].replace('{endpoint}', () => named),
    });
  };
