import { callOperator, type HttpCall } from './channel.http.ts';
import type { GatewaySettings } from './channel.settings.ts';
import type { ChannelMessage, ChannelPort } from './channel.ts';

type Values = Readonly<Record<string, string>>;

const xmlEntities: Values = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** As a value stands within quotes of JSON, in a form, or in XML: no text can become part of the request's own structure. */
const encoders: Readonly<Record<GatewaySettings['encoding'], (value: string) => string>> = {
  json: (value) => JSON.stringify(value).slice(1, -1),
  form: encodeURIComponent,
  xml: (value) => value.replace(/[&<>"']/g, (character) => xmlEntities[character] ?? character),
};

const filled = (template: string, values: Values, encode: (value: string) => string): string =>
  template.replace(/\{(phone|text|id)\}/g, (whole, name: string) => encode(values[name] ?? whole));

const contentTypes: Values = {
  json: 'application/json; charset=utf-8',
  form: 'application/x-www-form-urlencoded; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

const callFor = (settings: GatewaySettings, { id, to, text }: ChannelMessage): HttpCall => {
  const { url, method, headers, body, encoding } = settings;
  const values = { phone: to, text, id };
  return {
    url: filled(url, values, encodeURIComponent),
    method,
    headers: { 'content-type': contentTypes[encoding] ?? '', ...headers },
    body: filled(body, values, encoders[encoding]),
  };
};

/** Text messages by a gateway on HTTP, as cities have them: the operator says what its requests look like. */
export const createGatewaySms = (settings: GatewaySettings, timeoutMs?: number): ChannelPort => ({
  send: async (message) => {
    const answer = await callOperator(callFor(settings, message), timeoutMs);
    if (!answer.ok) return answer;
    const { accepted } = settings;
    return accepted === undefined || answer.body.includes(accepted)
      ? { ok: true }
      : { ok: false, passing: false, why: 'the gateway did not accept it' };
  },
});
