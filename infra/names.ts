/** Names that two stacks must agree on, or that people look for. A tenant is `<city>/<district>`. */

const prefix = 'chengyun';

const joined = (...parts: readonly string[]): string => [prefix, ...parts].join('-');

export const cityOf = (tenant: string): string => tenant.split('/')[0] ?? '';

export const districtStackName = (tenant: string): string => joined(...tenant.split('/'));
export const edgeStackName = (tenant: string): string => `${districtStackName(tenant)}-edge`;
export const cityStackName = (city: string): string => joined(city);

/** The bus of a tenant's city. */
export const cityBusName = (tenant: string): string => joined(cityOf(tenant), 'city');

/** The rule of a district on its city's bus. */
export const lettersRuleName = (tenant: string): string => `${districtStackName(tenant)}-letters`;

/** The role by which a district's rule puts events on its city's bus: the city lets in no other. */
export const toCityRoleName = (tenant: string): string => `${districtStackName(tenant)}-to-city`;
export const toCityRolePattern = (city: string): string => `${joined(city)}-*-to-city`;
