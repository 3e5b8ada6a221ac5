type Versions = Pick<ServiceWorkerRegistration, 'active' | 'waiting'>;

/**
 * Whether a newer version of the pages waits beside one that is in use. Who tells of a version that waits goes by time, and takes
 * the first one of a slow device for newer.
 */
export const newerWaits = (registration: Versions | undefined): boolean =>
  registration !== undefined && registration.active !== null && registration.waiting !== null;
