import * as v from 'valibot';
import * as schemas from '../../functions/api/imports/schemas.ts';
import { problem } from '../../functions/api/schemas/answers.ts';
import type { ImportRoutes, ImportSettings } from '../../functions/imports/client/run.ts';
import { ImportError } from './order.ts';

/** The routes of imports over HTTP. */

export interface Caller {
  /** the district's address, without `/v1` */
  readonly url: string;
  readonly token: string;
  readonly language: string;
}

const refusalText = (body: unknown, status: number): string => {
  const told = v.safeParse(problem, body);
  return told.success ? `${told.output.title}: ${told.output.detail}` : `HTTP ${status}`;
};

const jsonOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return isJson ? JSON.parse(text) : text;
};

/** Throws ImportError for a refusal, and where nobody answers. */
const call = async ({ url, token, language }: Caller, method: string, path: string, body?: object) => {
  const request = fetch(`${url}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': language,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await request.catch((error: unknown) => {
    throw new ImportError(`${url} does not answer. Is the server running there?`, { cause: error });
  });
  const answer = await jsonOf(response);
  if (!response.ok) throw new ImportError(refusalText(answer, response.status));
  return answer;
};

export const routesOf = (
  caller: Caller,
): ImportRoutes & { readonly settings: () => Promise<ImportSettings> } => ({
  settings: async () => v.parse(schemas.settingsAnswer, await call(caller, 'GET', '/import-settings')),
  check: async (body) => v.parse(schemas.checkAnswer, await call(caller, 'POST', '/import-checks', body)),
  begin: async (order) => v.parse(schemas.beginAnswer, await call(caller, 'POST', '/imports', order)),
  take: async (id, rows) => {
    const body = { goodRowsOnly: true, rows };
    return v.parse(schemas.takenAnswer, await call(caller, 'POST', `/imports/${id}/rows`, body));
  },
  undo: async (id) => v.parse(schemas.importAnswer, await call(caller, 'POST', `/imports/${id}/undo`, {})),
});
