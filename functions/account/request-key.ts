/** The name of a request that may be sent again: the same key of the same person is the same request. */
import { createHash } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../core/errors.ts";

const KEY = /^[A-Za-z0-9_-]{16,64}$/;

/** @throws Refusal "key-missing" */
export function idempotencyKey({ headers }: APIGatewayProxyEventV2): string {
  const key = headers["idempotency-key"];
  if (key === undefined || !KEY.test(key)) throw new Refusal("key-missing");
  return key;
}

/** @param of whose request it is @throws Refusal "key-missing" */
export function requestKey(request: APIGatewayProxyEventV2, ...of: readonly string[]): string {
  return createHash("sha256")
    .update([...of, idempotencyKey(request)].join("\n"))
    .digest("base64url")
    .slice(0, 24);
}
