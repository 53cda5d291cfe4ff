import { join } from "node:path";
import { startDynamodb } from "./dynamodb/dynamodb-engine.ts";
import { startObjectsAndQueues } from "./engines/objects-and-queues-engine.ts";
import { startIdentity } from "./identity/identity-engine.ts";
import { startMail } from "./mail/mail-engine.ts";
import type { Engines } from "./site.ts";

export interface EngineInput {
  readonly dataDir: string | undefined;
  /** False: the stack has no tables, so no database is started. */
  readonly tables: boolean;
  readonly region: string;
  readonly clockOffset: SharedArrayBuffer;
  readonly mailPort: number;
}

export interface StartedEngines extends Engines {
  readonly mailUrl: string;
  readonly close: () => Promise<void>;
}

/** Port 9 discards: nothing listens there. */
const NO_DATABASE = { endpoint: "http://127.0.0.1:9", close: async () => undefined };

/** Starts all engines at once; when one fails, those that started are stopped again. */
export async function startEngines({ dataDir, tables, region, clockOffset, mailPort }: EngineInput): Promise<StartedEngines> {
  const dynamodb = tables ? startDynamodb(dataDir === undefined ? undefined : join(dataDir, "dynamodb")) : Promise.resolve(NO_DATABASE);
  const objectsAndQueues = startObjectsAndQueues({ region, ...(dataDir === undefined ? {} : { folder: dataDir }) });
  const mail = startMail({ port: mailPort });
  const folder = dataDir === undefined ? {} : { folder: join(dataDir, "identity") };
  // The user pools write to people.
  const identity = mail.then(({ url }) => startIdentity({ region, clockOffset, mailUrl: url, ...folder }));
  const all = [dynamodb, objectsAndQueues, identity, mail];
  const close = async () => {
    const started = await Promise.allSettled(all);
    await Promise.all(started.map(async (engine) => engine.status === "fulfilled" && engine.value.close()));
  };
  try {
    return {
      dynamodb: await dynamodb,
      objectsAndQueues: await objectsAndQueues,
      identity: await identity,
      mailUrl: (await mail).url,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
