/** An answer that may be larger than Lambda sends: compressed when it is, for whoever takes that, as every browser does. */
import { gzipSync } from "node:zlib";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../core/errors.ts";
import type { Answer } from "./answer.ts";

/** Lambda answers with at most six megabytes, in which every quote and line break of the body takes one more. */
const MAX_PLAIN_BYTES = 1_000_000;
const MAX_BYTES = 5_500_000;

/** @throws Refusal "answer-too-large" */
export function sendable({ headers }: APIGatewayProxyEventV2, answer: Answer & { readonly body: string }): Answer {
  if (Buffer.byteLength(answer.body) <= MAX_PLAIN_BYTES) return answer;
  if (!/(^|,)\s*gzip\s*(,|;\s*q=(1|0\.\d*[1-9])|$)/i.test(headers["accept-encoding"] ?? "")) throw new Refusal("answer-too-large");
  const body = gzipSync(answer.body).toString("base64");
  if (body.length > MAX_BYTES) throw new Refusal("answer-too-large");
  return { ...answer, headers: { ...answer.headers, "content-encoding": "gzip", vary: "accept-encoding" }, body, isBase64Encoded: true };
}
