import type { Handed } from './channel.ts';

export interface HttpCall {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type HttpAnswer =
  | { readonly ok: true; readonly body: string }
  | Extract<Handed, { readonly ok: false }>;

const longestAnswer = 64 * 1024;

/** The answer so far as it is read: a provider needs a line or two. */
const bodyOf = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= longestAnswer) break;
  }
  return text;
};

/**
 * Calls an address that the operator has set up, and no other: these may lie within the operator's own network. Redirects are
 * not followed, as they would hand secrets to whoever is named there.
 */
export const callOperator = async (call: HttpCall, timeoutMs = 10_000): Promise<HttpAnswer> => {
  const { url, method = 'POST', headers = {}, body } = call;
  try {
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined || method === 'GET' ? {} : { body }),
    });
    if (response.ok) return { ok: true, body: await bodyOf(response) };
    const passing = response.status >= 500 || response.status === 429;
    await response.body?.cancel();
    return { ok: false, passing, why: `status ${response.status}` };
  } catch (error) {
    // Only the name: messages of fetch may quote the address, which holds keys and numbers.
    return { ok: false, passing: true, why: error instanceof Error ? error.name : 'unknown' };
  }
};
