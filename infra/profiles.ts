/** Where the stacks go, and so what they may contain. Product code knows nothing of it. */
export interface Profile {
  readonly name: 'aws' | 'emulator';
  /** CloudFront with its firewall in front of API and web */
  readonly front: boolean;
  /** trackers and geofences, for tenants that ask for them */
  readonly location: boolean;
  /** who may put events on a city’s bus, said by the bus itself beside the roles of the senders */
  readonly busPolicy: boolean;
  /** how many requests are traced */
  readonly traceSampling: boolean;
  /** an emulator's own address, where AWS would have one for each service */
  readonly endpoint?: string;
}

const aws: Profile = { name: 'aws', front: true, location: true, busPolicy: true, traceSampling: true };

/**
 * For an AWS emulator on this machine (ministack). What is off, and why:
 *
 * - `front`: the emulator has no edge; the API is called directly.
 * - `location`: it has trackers, but rejects `AWS::Location::GeofenceCollection`.
 * - `busPolicy`: it does not know `AWS::Events::EventBusPolicy`.
 * - `traceSampling`: it does not know `AWS::XRay::SamplingRule`.
 *
 * Addresses that AWS derives from a region (public keys of a pool, a bucket) are the emulator's own.
 */
const emulator = (endpoint: string): Profile => ({
  name: 'emulator',
  front: false,
  location: false,
  busPolicy: false,
  traceSampling: false,
  endpoint,
});

const defaultEndpoint = 'http://127.0.0.1:4566';

/** The names that `profileNamed` knows. */
export const profileNames: readonly string[] = ['aws', 'emulator'];

/** The profile of a name given on the command line. Throws for any other, with the names that there are. */
export const profileNamed = (name: string, endpoint = defaultEndpoint): Profile => {
  if (name === 'aws') return aws;
  if (name === 'emulator') return emulator(endpoint);
  throw new Error(`there is no profile "${name}": it is aws or emulator`);
};
