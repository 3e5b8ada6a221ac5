import type { Component, Tenant } from '../domain/tenant/types.ts';
import type { ComponentStore } from '../store/components.ts';

/** Where imported components are looked up. */
export type ImportedComponents = Pick<ComponentStore, 'imported'>;

/** The components of these codes: as they were imported last, else as the tenant's files have them. Each code once. */
export const componentsNamed = async (
  tenant: Pick<Tenant, 'components'>,
  store: ImportedComponents,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Component>> => {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return new Map();
  const imported = await store.imported(wanted);
  return new Map(
    wanted.flatMap((code) => {
      const component = imported.get(code)?.versions[0].component ?? tenant.components.get(code);
      return component === undefined ? [] : [[code, component] as const];
    }),
  );
};

/**
 * The tenant as far as it is to be decided about these components: there may be hundreds of thousands, imported by the
 * district itself, and what names none of them reads none.
 */
export const tenantKnowing = async (
  tenant: Tenant,
  store: ImportedComponents,
  codes: readonly (string | undefined)[],
): Promise<Tenant> => {
  const named = codes.filter((code) => code !== undefined);
  return named.length === 0 ? tenant : { ...tenant, components: await componentsNamed(tenant, store, named) };
};
