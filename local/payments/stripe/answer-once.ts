/** Idempotency keys (https://docs.stripe.com/api/idempotent_requests): the first answer is given again for a day. */
import { createHash } from "node:crypto";
import type { Provider } from "../provider.ts";
import { jsonReply, type Asked, type Reply } from "../reply.ts";
import { StripeProblem } from "./stripe-problem.ts";

const KEPT_MS = 24 * 3_600_000;

/** A request that is refused before it did anything leaves its key free. */
export function answerOnce({ now, state }: Provider, asked: Asked, act: () => unknown): Reply {
  const key = asked.header("idempotency-key");
  if (key === undefined) return jsonReply(200, act());
  forgetOld(state.answers, now() - KEPT_MS);
  const request = createHash("sha256").update(`${asked.path}\n${asked.body}`).digest("hex");
  const given = state.answers.get(key);
  if (given === undefined) {
    const body = JSON.stringify(act());
    state.answers.set(key, { id: key, at: now(), request, status: 200, body });
    return { status: 200, headers: { "content-type": "application/json" }, body };
  }
  if (given.request !== request) throw new StripeProblem(400, otherParameters(key), { type: "idempotency_error" });
  return { status: given.status, headers: { "content-type": "application/json", "idempotent-replayed": "true" }, body: given.body };
}

const otherParameters = (key: string): string =>
  `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.`;

function forgetOld(answers: Provider["state"]["answers"], before: number): void {
  for (const [key, { at }] of answers) if (at < before) answers.delete(key);
}
