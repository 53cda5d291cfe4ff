import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { JsonRecord } from "../template/json.ts";

interface HttpRequest {
  readonly method: string;
  /** As the client wrote it, still encoded. */
  readonly rawPath: string;
  readonly rawQuery: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
}

export interface EventInput {
  readonly request: HttpRequest;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly apiId: string;
  readonly accountId: string;
  readonly requestId: string;
  /** Host (and port) under which the API is known; a client's own Host header never reaches a function. */
  readonly host: string;
  readonly port: number;
  readonly now: number;
}

/**
 * The event of payload format 2.0. Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs":
 * header names in lower case, repeated headers and query parameters joined by commas, cookies apart, absent things left out.
 */
export function requestEvent(input: EventInput): JsonRecord {
  const { request, routeKey, pathParameters, host, requestId } = input;
  const headers = forwardedHeaders(input);
  const cookies = request.headers.cookie?.split(/;\s*/).filter((cookie) => cookie !== "");
  const query = queryParameters(request.rawQuery);
  const path = decodePath(request.rawPath);
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: request.rawQuery,
    ...(cookies === undefined ? {} : { cookies }),
    headers,
    ...(query === undefined ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: input.accountId,
      apiId: input.apiId,
      domainName: host,
      domainPrefix: host.split(".")[0] ?? host,
      http: {
        method: request.method,
        path,
        protocol: "HTTP/1.1",
        sourceIp: request.sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId,
      routeKey,
      stage: "$default",
      time: logTime(input.now),
      timeEpoch: input.now,
    },
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
    ...bodyOf(request),
  };
}

/** What API Gateway makes of the headers: its own Host and X-Forwarded-*; a client's X-Forwarded-For is kept in front. */
function forwardedHeaders({ request, host, port, now }: EventInput): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name === "cookie" || name === "connection" || name === "transfer-encoding") continue;
    headers[name] = Array.isArray(value) ? value.join(",") : value;
  }
  const before = headers["x-forwarded-for"];
  headers["content-length"] = String(request.body.length);
  headers["host"] = host;
  headers["x-amzn-trace-id"] = `Root=1-${Math.floor(now / 1000).toString(16)}-${randomBytes(12).toString("hex")}`;
  headers["x-forwarded-for"] = before === undefined ? request.sourceIp : `${before}, ${request.sourceIp}`;
  headers["x-forwarded-port"] = String(port);
  headers["x-forwarded-proto"] = "https";
  return headers;
}

/** Only these arrive as text; forms too are encoded (observed on AWS, where the documentation says "binary" without a list). */
const TEXT_TYPES = /^(text\/[^;]+|application\/(json|xml|javascript))\s*(;|$)/i;

function bodyOf({ body, headers }: HttpRequest): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  if (TEXT_TYPES.test(headers["content-type"] ?? "")) return { body: body.toString("utf8"), isBase64Encoded: false };
  return { body: body.toString("base64"), isBase64Encoded: true };
}

function queryParameters(rawQuery: string): Record<string, string> | undefined {
  if (rawQuery === "") return undefined;
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
}

/** API Gateway decodes the path; one that cannot be decoded is passed as it is. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** E.g. 12/Mar/2026:19:03:58 +0000. */
function logTime(now: number): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(now).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
