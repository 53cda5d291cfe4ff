import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readBody } from "../http-api/read-body.ts";
import { listen, type Listening } from "../listen.ts";
import { isRecord } from "../template/json.ts";
import { parseJson } from "../template/parse-json.ts";
import { aroundCall, type Surroundings } from "./around-call.ts";
import { callerOf } from "./caller-of.ts";
import { capacityUnits } from "./capacity-units.ts";
import type { TapCall, TapService } from "./tap.ts";

const BODY_LIMIT = 20 * 1024 * 1024;

/** A door before an engine that speaks AWS's JSON protocol: what passes is counted and can be broken. */
export async function startTapProxy(
  service: TapService,
  target: string,
  surroundings: Surroundings,
): Promise<Listening & { readonly endpoint: string }> {
  const server = createServer((request, response) => {
    pass(service, target, surroundings, request, response).catch(() => response.destroy());
  });
  const listening = await listen(server, { port: 0, host: "127.0.0.1" });
  return { ...listening, endpoint: `http://127.0.0.1:${listening.port}` };
}

async function pass(
  service: TapService,
  target: string,
  surroundings: Surroundings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = (await readBody(request, BODY_LIMIT)) ?? Buffer.alloc(0);
  const operation =
    String(request.headers["x-amz-target"] ?? request.url)
      .split(".")
      .at(-1) ?? "";
  const call: TapCall = { ...callerOf(request.headers), service, operation };
  let answer: { status: number; type: string; body: Buffer } | undefined;
  const outcome = await aroundCall(surroundings, call, async () => {
    const upstream = await fetch(new URL(request.url ?? "/", target), {
      method: request.method ?? "POST",
      headers: {
        "content-type": String(request.headers["content-type"]),
        "x-amz-target": String(request.headers["x-amz-target"]),
        authorization: String(request.headers.authorization),
      },
      ...(request.method === "GET" ? {} : { body: new Uint8Array(service === "dynamodb" ? askForCapacity(body) : body) }),
    });
    answer = {
      status: upstream.status,
      type: upstream.headers.get("content-type") ?? "application/json",
      body: Buffer.from(await upstream.arrayBuffer()),
    };
    return service === "dynamodb" ? { ...call, ...capacityUnits(operation, answer.body.toString("utf8")) } : call;
  });
  if (outcome === "refused") {
    response
      .writeHead(400, { "content-type": "application/x-amz-json-1.0" })
      .end(JSON.stringify({ __type: THROTTLED[service], message: "Rate exceeded" }));
  } else if (outcome === "dropped" || answer === undefined) {
    response.destroy();
  } else {
    response.writeHead(answer.status, { "content-type": answer.type, "content-length": answer.body.length }).end(answer.body);
  }
}

const THROTTLED: Readonly<Record<TapService, string>> = {
  dynamodb: "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
  sqs: "com.amazonaws.sqs#RequestThrottled",
  s3: "SlowDown",
  secretsmanager: "ThrottlingException",
  cognito: "TooManyRequestsException",
};

/** The engine tells what a request consumed only when asked. */
function askForCapacity(body: Buffer): Buffer {
  const input = parseJson(body.toString("utf8") || "{}");
  return isRecord(input) ? Buffer.from(JSON.stringify({ ...input, ReturnConsumedCapacity: "TOTAL" })) : body;
}
