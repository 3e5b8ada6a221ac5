import { addStacks, newApp, tenancyFrom } from './app.ts';

/** What `cdk` runs (cdk.json). */
const app = newApp();
await addStacks(
  app,
  tenancyFrom((name) => app.node.tryGetContext(name)),
);
app.synth();
