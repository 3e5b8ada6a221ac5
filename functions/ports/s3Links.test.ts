import { describe, expect, it } from 'vitest';
import { signedLink } from './s3Links.ts';

/** The credentials of AWS's own examples. */
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const signing = { region: 'us-east-1', credentials, at: Date.UTC(2013, 4, 24) };
const url = 'https://examplebucket.s3.amazonaws.com/test.txt';

const parameters = async (order: Partial<Parameters<typeof signedLink>[0]>) =>
  new URL(await signedLink({ method: 'GET', url, expiresIn: 86_400, ...order }, signing)).searchParams;

describe('a signed link', () => {
  it('has the signature that the S3 manual gives for its example', async () => {
    expect((await parameters({})).get('X-Amz-Signature')).toBe(
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });

  it('binds type, length and that nothing is there yet', async () => {
    const headers = { 'content-type': 'image/png', 'content-length': '67', 'if-none-match': '*' };
    const signed = await parameters({ method: 'PUT', headers });
    expect(signed.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;if-none-match');
    const longer = await parameters({ method: 'PUT', headers: { ...headers, 'content-length': '68' } });
    expect(longer.get('X-Amz-Signature')).not.toBe(signed.get('X-Amz-Signature'));
  });

  it('carries the token of credentials that expire', async () => {
    const temporary = { ...signing, credentials: { ...credentials, sessionToken: 'token' } };
    const link = await signedLink({ method: 'GET', url, expiresIn: 60 }, temporary);
    expect(new URL(link).searchParams.get('X-Amz-Security-Token')).toBe('token');
  });
});
