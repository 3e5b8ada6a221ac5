import type { paths } from '../../api/schema.d.ts';
import { answered, api, writeHeaders } from '../../app/api.ts';

type ActionPath = Extract<keyof paths, `/v1/cases/{id}/actions/${string}`>;

/** What can be done to a case, as the API document has it. */
export type ActionName = ActionPath extends `/v1/cases/{id}/actions/${infer Name}` ? Name : never;

/** What an action is sent with. */
export type ActionBody<A extends ActionName> = NonNullable<
  paths[`/v1/cases/{id}/actions/${A}`]['post']['requestBody']
>['content']['application/json'];

/**
 * Sends an action on a case as the reader saw it.
 *
 * @param version what the reader decided on; the server refuses if the case has changed since
 * @param key the same for every try of the same decision, so that it happens once
 * @returns the case as it is then
 */
export const sendAction = (
  action: ActionName,
  id: string,
  body: object,
  version: number,
  key?: string,
): ReturnType<
  typeof answered<paths['/v1/cases/{id}']['get']['responses'][200]['content']['application/json']>
> =>
  answered(
    api.POST(`/v1/cases/{id}/actions/${action}` as '/v1/cases/{id}/actions/comment', {
      params: { path: { id } },
      headers: writeHeaders(version, key),
      // The forms are typed by ActionBody; which of them this is, is known only when it runs.
      body: body as ActionBody<'comment'>,
    }),
  );
