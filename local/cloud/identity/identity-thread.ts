/** The thread of the embedded user pools. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { listen } from "../listen.ts";
import { createAskFunction } from "./ask-functions.ts";
import { createChallenges } from "./challenges.ts";
import { createCognito } from "./create-cognito.ts";
import type { IdentitySettings } from "./identity-engine.ts";
import { openIdentityStore } from "./identity-store.ts";
import { createMessages } from "./messages.ts";
import { signingKey } from "./signing-key.ts";
import { answerIdentity } from "./answer-identity.ts";

const settings: IdentitySettings & { readonly functions: MessagePort } = workerData;
const offset = new Float64Array(settings.clockOffset);
const now = () => Date.now() + (offset[0] ?? 0);

try {
  const store = openIdentityStore(settings.folder);
  const publicKey = signingKey(store);
  const triggers = new Map<string, string>();
  const challenges = createChallenges(now);
  const cognito = await createCognito({
    store,
    now,
    issuerDomain: `https://cognito-idp.${settings.region}.amazonaws.com`,
    messages: createMessages({
      mailUrl: settings.mailUrl,
      region: settings.region,
      triggerOf: (pool) => triggers.get(pool),
      askFunction: createAskFunction(settings.functions),
    }),
  });
  const reply = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, body } = await answerIdentity({ cognito, challenges, triggers, publicKey }, request);
    response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body, datesInSeconds));
  };
  const server = createServer((request, response) => void reply(request, response));
  const { port, close } = await listen(server, { port: 0, host: "127.0.0.1" });
  parentPort?.on("message", () => {
    void close().then(() => {
      store.close();
      process.exit(0);
    });
  });
  parentPort?.postMessage({ port });
} catch (error) {
  parentPort?.postMessage({ failed: String(error) });
}

/** AWS's JSON protocol writes instants as seconds. */
function datesInSeconds(this: unknown, key: string, value: unknown): unknown {
  const original: unknown = typeof this === "object" && this !== null ? Reflect.get(this, key) : undefined;
  return original instanceof Date ? Math.floor(original.getTime() / 1000) : value;
}
