/** How receivers verify what they get, ready to be taken over: as docs/webhooks.md has it. */
export const samples = {
  hmac: `import express from 'express';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.WEBHOOK_SECRET); // whsec_…
const app = express();

app.post('/chengyun', express.raw({ type: '*/*' }), (request, response) => {
  let event;
  try {
    event = webhook.verify(request.body.toString(), request.headers); // throws unless it is ours and fresh
  } catch {
    return response.sendStatus(401);
  }
  if (event.type === 'endpoint.verification.v1') return response.send(event.data.challenge);
  queue.push(event); // the work comes after the answer
  response.sendStatus(204);
});`,
  ed25519: `import { createPublicKey, verify } from 'node:crypto';

// publicKey is whpk_…; body is the text as it came, before it is parsed.
const x = Buffer.from(publicKey.slice('whpk_'.length), 'base64').toString('base64url');
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
const content = Buffer.from(\`\${headers['webhook-id']}.\${headers['webhook-timestamp']}.\${body}\`);
const isOurs = headers['webhook-signature']
  .split(' ')
  .some((one) => one.startsWith('v1a,') && verify(null, content, key, Buffer.from(one.slice(4), 'base64')));
const isFresh = Math.abs(Date.now() / 1000 - headers['webhook-timestamp']) < 300;`,
} as const;
