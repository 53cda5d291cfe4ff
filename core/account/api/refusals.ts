/** For what an endpoint may be refused: what its own declaration says, and what every endpoint of its kind may. */
import type { ErrorCode } from "../../errors.ts";
import { addressOf } from "./endpoint-keys.ts";
import type { Endpoint, EndpointKey } from "./endpoint.ts";

export function refusalsOf(key: EndpointKey, endpoint: Endpoint): ReadonlySet<ErrorCode> {
  const { method } = addressOf(key);
  const { access, query, body, answer, refusals = [], idempotent, misshapen = "bad-body" } = endpoint;
  const ofPeople: readonly ErrorCode[] = access === "anybody" ? [] : ["not-signed-in", "not-found"];
  const ofSome: readonly ErrorCode[] = access === "anybody" || access === "signed-in" ? [] : ["not-allowed"];
  const ofIds: readonly ErrorCode[] = !key.includes("{") ? [] : method === "PUT" ? ["bad-request", "not-found"] : ["not-found"];
  const ofChanges: readonly ErrorCode[] = method === "GET" ? [] : ["foreign-origin", "not-json"];
  return new Set([
    ...ofPeople,
    ...ofSome,
    ...ofIds,
    ...ofChanges,
    ...(query === undefined ? [] : (["bad-request"] as const)),
    ...(body === undefined ? [] : (["bad-json", misshapen] as const)),
    ...(idempotent === undefined ? [] : (["key-missing", "key-used"] as const)),
    ...(typeof answer === "string" ? [] : (["answer-too-large"] as const)),
    ...refusals,
    "too-large",
    "internal",
  ]);
}
