/** A body is no larger than its route bears: nothing of it is read before. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../core/errors.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** @throws Refusal "too-large" */
export function refuseLarge(
  { body = "", isBase64Encoded }: APIGatewayProxyEventV2,
  { maxBodyBytes = MAX_BODY_BYTES }: { readonly maxBodyBytes?: number },
): void {
  const bytes = isBase64Encoded ? (body.length * 3) / 4 - 2 : Buffer.byteLength(body);
  if (bytes > maxBodyBytes) throw new Refusal("too-large", { detail: `At most ${maxBodyBytes} bytes are taken here.` });
}
