import * as z from "zod";
import { CloudError } from "./cloud-error.ts";
import { isRecord, type Json, type JsonRecord } from "./template/json.ts";
import { parseJson } from "./template/parse-json.ts";

/** An engine's refusal, with AWS's own error name. */
export class AwsError extends Error {
  override readonly name = "AwsError";
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

const refusal = z.object({ __type: z.string().default("Unknown"), message: z.string().optional(), Message: z.string().optional() });

export type AwsCall = (operation: string, input: JsonRecord) => Promise<JsonRecord>;

/**
 * Speaks AWS's JSON protocol to an embedded engine, without the weight of an SDK. Throws AwsError for a refusal.
 * @param target prefix of X-Amz-Target, e.g. `DynamoDB_20120810`.
 */
export function awsJson(endpoint: string, target: string, version: "1.0" | "1.1" = "1.0"): AwsCall {
  return async (operation, input) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": `application/x-amz-json-${version}`,
        "x-amz-target": `${target}.${operation}`,
        authorization: "AWS4-HMAC-SHA256 Credential=LOCAL/20260101/us-east-1/local/aws4_request, SignedHeaders=host, Signature=0",
      },
      body: JSON.stringify(input),
    });
    const text = await response.text();
    const answer: Json = text === "" ? {} : parseJson(text);
    if (!isRecord(answer)) throw new CloudError("ENGINE_FAILED", `${operation} was answered with something else than a JSON object.`);
    if (response.ok) return answer;
    const { __type: type, message, Message } = refusal.parse(answer);
    throw new AwsError(type.slice(type.lastIndexOf("#") + 1), message ?? Message ?? "");
  };
}
