import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Invocation } from "../lambda/invocation.ts";
import type { Site } from "../site.ts";
import type { Json } from "../template/json.ts";
import type { ApiInfo } from "./api-info.ts";
import { matchRoute } from "./match-route.ts";
import { readBody } from "./read-body.ts";
import { requestEvent } from "./request-event.ts";
import { answerOf, message, type HttpAnswer } from "./response.ts";

/** API Gateway's limit for a request. */
const REQUEST_LIMIT = 10 * 1024 * 1024;

/**
 * Answers the request when one of the APIs has a route for it; false when none has.
 * @param headers as a content network in front has changed them
 */
export async function serveApi(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  headers = request.headers,
): Promise<boolean> {
  const [rawPath, rawQuery] = splitOnce(request.url ?? "/");
  const method = request.method ?? "GET";
  for (const info of site.apis.values()) {
    const match = matchRoute(info.routes, method, rawPath);
    if (match === undefined) continue;
    const body = await readBody(request, REQUEST_LIMIT);
    if (body === undefined) {
      write(response, message(413, "Request Entity Too Large"));
      return true;
    }
    const requestId = randomUUID();
    const base = new URL(site.publicBaseUrl);
    const event = requestEvent({
      request: { method, rawPath, rawQuery, headers, body, sourceIp: sourceIp(request) },
      routeKey: match.route.key,
      pathParameters: match.pathParameters,
      apiId: info.id,
      accountId: site.account,
      requestId,
      host: base.host,
      port: Number(base.port || 80),
      now: site.now(),
    });
    write(response, await invokeIntegration(site, info, match.route.integrationId, event), requestId);
    return true;
  }
  return false;
}

async function invokeIntegration(site: Site, info: ApiInfo, integrationId: string, event: Json): Promise<HttpAnswer> {
  const integration = info.integrations.get(integrationId);
  const target = integration && site.functions.get(integration.functionArn);
  if (integration === undefined || target === undefined) return message(500, "Internal Server Error");
  const outcome = await withinLimit(target.invoke(event), integration.timeoutMs);
  return outcome === undefined ? message(503, "Service Unavailable") : answerOf(outcome);
}

/** Undefined when the integration took too long; the function goes on, as on AWS. */
async function withinLimit(invocation: Promise<Invocation>, limitMs: number): Promise<Invocation | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), limitMs)));
  try {
    return await Promise.race([invocation, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function write(response: ServerResponse, answer: HttpAnswer, requestId?: string): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(answer.cookies.length === 0 ? {} : { "set-cookie": [...answer.cookies] }),
    ...(requestId === undefined ? {} : { "apigw-requestid": requestId }),
    "content-length": answer.body.length,
  });
  response.end(answer.body);
}

function splitOnce(url: string): [string, string] {
  const mark = url.indexOf("?");
  return mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark + 1)];
}

const sourceIp = (request: IncomingMessage) => (request.socket.remoteAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
