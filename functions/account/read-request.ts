/** Parses what came: the one door for bodies and query parameters. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { Refusal, type ErrorCode, type FieldProblem } from "../../core/errors.ts";

/** @throws Refusal "bad-json", or "bad-body" (or what it is to be refused with) with each field that is wrong */
export function readBody<Schema extends z.ZodMiniType>(
  { body, isBase64Encoded }: APIGatewayProxyEventV2,
  schema: Schema,
  misshapen: ErrorCode = "bad-body",
): z.output<Schema> {
  const text = isBase64Encoded ? Buffer.from(body ?? "", "base64").toString("utf8") : (body ?? "");
  return checked(parseJson(text), schema, misshapen);
}

/** What was sent, when it has that form. @throws Refusal with each field that is wrong */
export function checked<Schema extends z.ZodMiniType>(sent: unknown, schema: Schema, misshapen: ErrorCode): z.output<Schema> {
  const parsed = z.safeParse(schema, sent);
  if (parsed.success) return parsed.data;
  throw new Refusal(misshapen, { problems: parsed.error.issues.flatMap(problemsOf).slice(0, 50) });
}

/** A field that is not known is told by its own name. */
function problemsOf(issue: z.core.$ZodIssue): readonly FieldProblem[] {
  const { path, code } = issue;
  if (issue.code !== "unrecognized_keys") return [{ path: path.join("."), code, message: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key].join("."), code, message: "There is no such field here." }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal("bad-json", { cause });
  }
}
