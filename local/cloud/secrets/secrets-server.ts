import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import * as z from "zod";
import { readBody } from "../http-api/read-body.ts";
import type { JsonRecord } from "../template/json.ts";
import { listen } from "../listen.ts";
import type { SecretStore } from "./secret-store.ts";

export interface SecretsServer {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** GetSecretValue and PutSecretValue of Secrets Manager, on loopback. Source: Secrets Manager API reference. */
export async function startSecrets(store: SecretStore, now: () => number): Promise<SecretsServer> {
  const server = createServer((request, response) => {
    void reply(store, request, response, now);
  });
  const { port, close } = await listen(server, { port: 0, host: "127.0.0.1" });
  return { endpoint: `http://127.0.0.1:${port}`, close };
}

async function reply(store: SecretStore, request: IncomingMessage, response: ServerResponse, now: () => number): Promise<void> {
  const { status, body } = await answer(store, request, now);
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
}

async function answer(store: SecretStore, request: IncomingMessage, now: () => number): Promise<{ status: number; body: JsonRecord }> {
  const body = await readBody(request, 64 * 1024);
  const [, operation = ""] = String(request.headers["x-amz-target"]).split(".");
  if (operation !== "GetSecretValue" && operation !== "PutSecretValue")
    return refuse("InvalidRequestException", "Only GetSecretValue and PutSecretValue are answered here.");
  const schema = z.object({ SecretId: z.string(), SecretString: z.string().optional() });
  const parsed = schema.safeParse(safeJson(body?.toString("utf8") ?? ""));
  if (!parsed.success) return refuse("InvalidParameterException", "SecretId is missing.");
  const found = store.get(parsed.data.SecretId);
  if (found === undefined) return refuse("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  if (operation === "PutSecretValue") {
    if (parsed.data.SecretString === undefined) return refuse("InvalidParameterException", "SecretString is missing.");
    store.put(parsed.data.SecretId, parsed.data.SecretString);
  }
  const name = found.arn.slice(found.arn.lastIndexOf(":") + 1, -7);
  return {
    status: 200,
    body: {
      ARN: found.arn,
      Name: name,
      ...(operation === "GetSecretValue" ? { SecretString: found.value } : {}),
      VersionId: "00000000-0000-0000-0000-000000000000",
      VersionStages: ["AWSCURRENT"],
      CreatedDate: Math.floor(now() / 1000),
    },
  };
}

const refuse = (type: string, message: string) => ({ status: 400, body: { __type: type, message } });

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
