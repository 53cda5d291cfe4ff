/** Parses what came: the one door for bodies, path and query parameters. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { Refusal, type ErrorCode } from "../../core/errors.ts";

/** @throws Refusal "bad-json", or "bad-body" with each field that is wrong */
export function readBody<Schema extends z.ZodMiniType>(
  { body, isBase64Encoded }: APIGatewayProxyEventV2,
  schema: Schema,
  misshapen: ErrorCode = "bad-body",
): z.output<Schema> {
  const text = isBase64Encoded ? Buffer.from(body ?? "", "base64").toString("utf8") : (body ?? "");
  return checked(parseJson(text), schema, misshapen);
}

/**
 * A body that leaves out what the address says already, together with that. A body that says it all the same is refused.
 * @throws Refusal as readBody
 */
export function readBodyWith<Schema extends z.ZodMiniType>(
  request: APIGatewayProxyEventV2,
  known: Readonly<Record<string, string>>,
  schema: Schema,
): z.output<Schema> {
  const body = readBody(request, z.looseObject({}));
  const twice = Object.keys(known).filter((name) => Object.hasOwn(body, name));
  const problems = twice.map((path) => ({ path, code: "unrecognized_keys", message: "The address says this." }));
  if (problems.length > 0) throw new Refusal("bad-body", { problems });
  return checked({ ...body, ...known }, schema);
}

/** What was sent, when it has that form. @throws Refusal "bad-body", or what it is to be refused with, with each field that is wrong */
export function checked<Schema extends z.ZodMiniType>(body: unknown, schema: Schema, misshapen: ErrorCode = "bad-body"): z.output<Schema> {
  const parsed = z.safeParse(schema, body);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, 50)
    .map(({ path, code, message }) => ({ path: path.join("."), code: code ?? "custom", message }));
  throw new Refusal(misshapen, { problems });
}

/** @throws Refusal "bad-request" when the part of the path is not of that form */
export function readPath<Schema extends z.ZodMiniType>(request: APIGatewayProxyEventV2, name: string, schema: Schema): z.output<Schema> {
  return parameter(name, request.pathParameters?.[name], schema);
}

/** @throws Refusal "bad-request" when the parameter is not of that form */
export function readQuery<Schema extends z.ZodMiniType>(request: APIGatewayProxyEventV2, name: string, schema: Schema): z.output<Schema> {
  return parameter(name, new URLSearchParams(request.rawQueryString).get(name) ?? undefined, schema);
}

function parameter<Schema extends z.ZodMiniType>(name: string, value: string | undefined, schema: Schema): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) throw new Refusal("bad-request", { detail: `"${name}" is missing or not of the right form.` });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal("bad-json", { cause });
  }
}
