import type { Executor } from '../../functions/commands/execute.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { Assumptions } from './prices.ts';

export type TextLengths = Pick<Assumptions, 'reportCharacters' | 'addressCharacters' | 'remarkCharacters'>;

/** Texts in the tenant's language: names of its catalogue one after the other, from a different one on each time. */
const writer = ({ catalogue }: Pick<Tenant, 'catalogue'>): ((characters: number) => string) => {
  const names = [...catalogue.subcategories.values()].map(({ name }) => name);
  let first = 0;
  return (characters) => {
    first = (first + 1) % names.length;
    const once = [...names.slice(first), ...names.slice(0, first)].join(' ');
    return `${once} `.repeat(Math.ceil(characters / once.length)).slice(0, characters);
  };
};

/**
 * The same executor for stories that say little: what people write is put in at the length that people write, since
 * every kilobyte is billed and every word indexed.
 */
export const writtenOut = (executor: Executor, tenant: Tenant, lengths: TextLengths): Executor => {
  const write = writer(tenant);
  return {
    report: ({ report, ...rest }) => {
      const place = { ...report.place, address: write(lengths.addressCharacters) };
      return executor.report({
        ...rest,
        report: { ...report, text: write(lengths.reportCharacters), place },
      });
    },
    execute: (request) => {
      const { command } = request;
      if (command.action !== 'feedBack' && command.action !== 'verify') return executor.execute(request);
      const text = write(lengths.remarkCharacters);
      return executor.execute({ ...request, command: { ...command, text } });
    },
  };
};
