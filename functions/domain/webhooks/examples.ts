import { type EventName, verificationName } from './catalogue.ts';
import { caseMessage, exampleFacts, verificationMessage } from './envelope.ts';

const at = Date.UTC(2026, 2, 2, 9);
const tenant = 'city/district';

/** A body as it is sent for the type, of a case that does not exist: for documents and catalogues. */
export const exampleOf = (name: EventName): string =>
  name === verificationName
    ? verificationMessage(
        { tenant, id: '01JZZZZZZZ0000000000000002', at },
        { endpoint: '01JZZZZZZZ0000000000000001', challenge: 'R2nT8Wq1c9x0JkVbA5mZ3yHsLdGfPeUo' },
      )
    : caseMessage(name, { tenant, id: `${exampleFacts.caseId}:00000004`, at }, exampleFacts);
