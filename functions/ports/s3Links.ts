import { AwsV4Signer } from 'aws4fetch';

/** Who signs: what Lambda puts into the environment of a function. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface LinkOrder {
  readonly method: 'GET' | 'PUT';
  readonly url: string;
  /** what whoever uses the link must send exactly so */
  readonly headers?: Readonly<Record<string, string>>;
  /** seconds */
  readonly expiresIn: number;
}

export interface Signing {
  readonly region: string;
  readonly credentials: AwsCredentials;
  /** epoch milliseconds */
  readonly at: number;
}

/** `20130524T000000Z` */
const compact = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/**
 * A link by which its holder may make just this one request to S3 for some time: the query carries a signature of method,
 * address and headers (AWS Signature Version 4, "authenticating requests: using query parameters").
 */
export const signedLink = async (
  { method, url, headers = {}, expiresIn }: LinkOrder,
  { region, credentials, at }: Signing,
): Promise<string> => {
  const timed = new URL(url);
  timed.searchParams.set('X-Amz-Expires', String(expiresIn));
  const signer = new AwsV4Signer({
    ...credentials,
    method,
    url: timed.href,
    headers: { ...headers },
    service: 's3',
    region,
    datetime: compact(at),
    signQuery: true,
    allHeaders: true,
  });
  return (await signer.sign()).url.href;
};
