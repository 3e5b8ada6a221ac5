import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { accept } from './reasons.ts';

/** What the distribution in front proves itself to the API with; another generation is another secret. */
export const originSecret = (scope: Construct, generation: number): Secret => {
  const secret = new Secret(scope, `OriginSecret${generation}`, {
    description: 'What the distribution in front proves itself to the API with',
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
  });
  accept(
    secret,
    ['AwsSolutions-SMG4'],
    'A new one must reach the distribution and the function in one deployment, which raising its number does.',
  );
  return secret;
};
