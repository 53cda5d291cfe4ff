import * as z from "zod";
import type { Invocation } from "../lambda/invocation.ts";
import { isRecord } from "../template/json.ts";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const shaped = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), scalar).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/**
 * The HTTP answer for what a function returned: its statusCode, headers, cookies and body; without a statusCode the value
 * itself as JSON. Source: API Gateway developer guide, "Lambda function response for format 2.0".
 */
export function answerOf(invocation: Invocation): HttpAnswer {
  if (invocation.status === "throttled") return message(503, "Service Unavailable");
  if (invocation.status === "failed") return message(500, "Internal Server Error");
  const { payload } = invocation;
  if (!isRecord(payload) || payload["statusCode"] === undefined) {
    const body = typeof payload === "string" ? payload : JSON.stringify(payload);
    return { status: 200, headers: { "content-type": "application/json" }, cookies: [], body: Buffer.from(body) };
  }
  const parsed = shaped.safeParse(payload);
  if (!parsed.success) return message(500, "Internal Server Error");
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: { "content-type": "text/plain;charset=UTF-8", ...lowerCase(headers ?? {}) },
    cookies: cookies ?? [],
    body: Buffer.from(body ?? "", isBase64Encoded === true ? "base64" : "utf8"),
  };
}

/** An answer of API Gateway itself. */
export function message(status: number, text: string): HttpAnswer {
  return { status, headers: { "content-type": "application/json" }, cookies: [], body: Buffer.from(JSON.stringify({ message: text })) };
}

const lowerCase = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
