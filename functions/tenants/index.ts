export { type CityFile, loadCity } from './city.ts';
export { type Deployment, readDeployment } from './deployment.ts';
export { formatTenantErrors, type TenantFileError } from './errors.ts';
export { listDemoTenants, listTenants } from './list.ts';
export { loadTenant } from './load.ts';
