import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createClient } from '../../functions/store/client.ts';
import { openDataFolder } from './dataFolder.ts';
import { startDynoxide } from './dynoxide.ts';

/** The database behind every district of this process. */
export interface Database {
  readonly client: DynamoDBDocumentClient;
  /** of the embedded engine */
  readonly pid?: number;
  /** resolves if the engine ends by itself, which it should not */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Any credentials do for an embedded engine; it reads none. */
const anyCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

const never = new Promise<void>(() => undefined);

/** The endpoint somebody named: its data is theirs to keep. */
const openEndpoint = (endpoint: string, environment: NodeJS.ProcessEnv): Database => {
  const signed = environment.AWS_ACCESS_KEY_ID !== undefined;
  const region = environment.AWS_REGION ?? 'local';
  const client = createClient({ endpoint, region, ...(signed ? {} : { credentials: anyCredentials }) });
  return { client, ended: never, close: async () => client.destroy() };
};

/**
 * Opens the database of a data folder: the embedded engine on a file in it, or the endpoint in DYNAMODB_ENDPOINT. The
 * folder is locked either way. Throws DataFolderError and EngineError, each with a sentence for people.
 */
export const openDatabase = async (folder: string, environment: NodeJS.ProcessEnv): Promise<Database> => {
  const data = openDataFolder(folder);
  try {
    const endpoint = environment.DYNAMODB_ENDPOINT;
    if (endpoint !== undefined) {
      const database = openEndpoint(endpoint, environment);
      return { ...database, close: () => database.close().finally(data.close) };
    }
    const engine = await startDynoxide({ dbPath: data.databaseFile });
    const client = createClient({
      endpoint: engine.endpoint,
      region: 'local',
      credentials: anyCredentials,
      unsigned: true,
    });
    const close = async () => {
      client.destroy();
      await engine.stop();
      data.close();
    };
    return { client, pid: engine.pid, ended: engine.ended, close };
  } catch (error) {
    data.close();
    throw error;
  }
};
