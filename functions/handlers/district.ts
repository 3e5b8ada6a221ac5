import { SFNClient } from '@aws-sdk/client-sfn';
import { createExecutor, type Executor } from '../commands/execute.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { randomIds as ids } from '../ports/ids.ts';
import { jsonLog as log } from '../ports/log.ts';
import type { PhotoPort } from '../ports/photos.ts';
import { createStepFunctions } from '../ports/workflows.stepFunctions.ts';
import type { WorkflowPort } from '../ports/workflows.ts';
import { createClient } from '../store/client.ts';
import { openDistrictStore } from '../store/district.ts';
import type { TableAccess } from '../store/pages.ts';
import { currentTenantDigest, readTenantData } from '../store/tenantData.ts';
import type { DistrictStore } from '../store/types.ts';
import { snapshotFormat } from '../tenants/snapshot.ts';
import { type CheckStage, checkStage } from '../workflow/check.ts';
import type { DistrictEnvironment, MachineEnvironment } from './environment.ts';
import { createTenantSource } from './tenantSource.ts';

/** A district's table as a function on AWS sees it, and whatever is made of the tenant's data that counts now. */
export interface HandledDistrict {
  readonly store: DistrictStore;
  readonly access: TableAccess;
  serving<T>(build: (tenant: Tenant) => T | Promise<T>): () => Promise<T>;
}

/**
 * Opens a district for a function. Many functions write one table, so unlike one machine it neither shares transactions
 * between requests nor remembers cases.
 */
export const handledDistrict = ({
  TENANT: key,
  TABLE_NAME: tableName,
  AWS_REGION: region,
}: DistrictEnvironment): HandledDistrict => {
  const client = createClient({ region });
  const access = { client, tableName };
  return {
    access,
    store: openDistrictStore({ client, tableName, wallClock: clock }),
    serving: (build) =>
      createTenantSource({
        currentDigest: () => currentTenantDigest(access, snapshotFormat),
        read: (digest) => readTenantData(access, digest),
        build: (tenant) => {
          if (tenant.key !== key) throw new Error(`the table of ${key} holds the data of ${tenant.key}`);
          return build(tenant);
        },
        clock,
        log,
      }),
  };
};

export const executorOf = (
  tenant: Tenant,
  { cases, components }: DistrictStore,
  photos?: PhotoPort,
): Executor =>
  createExecutor({ tenant, cases, components, clock, ids, ...(photos === undefined ? {} : { photos }) });

export const checkOf = (tenant: Tenant, store: DistrictStore): CheckStage =>
  checkStage({ clocks: store.clocks, execute: executorOf(tenant, store).execute, clock, log });

export const stepFunctionsOf = ({
  STATE_MACHINE_DISPATCH: dispatch,
  STATE_MACHINE_DISPOSAL: disposal,
  STATE_MACHINE_VERIFICATION: verification,
}: MachineEnvironment): WorkflowPort =>
  createStepFunctions({
    client: new SFNClient({}),
    machines: { 'dispatch-sla': dispatch, 'disposal-sla': disposal, 'verification-sla': verification },
  });
