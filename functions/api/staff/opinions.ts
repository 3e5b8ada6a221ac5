import * as v from 'valibot';
import { ok } from '../../domain/result.ts';
import type { Language, Opinion, Tenant } from '../../domain/tenant/types.ts';
import { type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { pathCode } from '../schemas/fields.ts';
import * as reference from '../schemas/reference.ts';
import { staff } from './roles.ts';

/** The tenant's phrases in the language asked for; in its own, where it has none in that. */
const opinionsIn = ({ opinions = [], language: own }: Tenant, asked: Language): readonly Opinion[] => {
  const found = opinions.filter(({ language }) => language === asked);
  return found.length > 0 ? found : opinions.filter(({ language }) => language === own);
};

/** What people may choose from instead of writing. */
export const opinionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/opinions',
    operationId: 'listOpinions',
    summary: 'Standard phrases (意见模板) for what is written with an action',
    description:
      'In the caller’s language, or in the district’s own where it has none in that. In the order of its file.',
    tag: 'catalogue',
    roles: staff,
    query: v.strictObject({ action: v.exactOptional(pathCode) }),
    answers: [{ status: 200, description: 'Phrases.', schema: answers.listOf(reference.opinion) }],
    handle: ({ deps, language, query: { action } }) => {
      const items = opinionsIn(deps.tenant, language).filter(
        (opinion) => action === undefined || opinion.action === action,
      );
      return ok({ status: 200, body: { items } });
    },
  }),
];
