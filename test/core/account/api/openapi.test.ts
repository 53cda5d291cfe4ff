/** The OpenAPI document, as programs fetch it. */
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { api } from "../../../../core/account/api/api.ts";
import { addressOf, endpointKeys } from "../../../../core/account/api/endpoint-keys.ts";
import type { Endpoint } from "../../../../core/account/api/endpoint.ts";
import { propertiesOf } from "../../../../core/account/api/json-schema.ts";
import { refusalsOf } from "../../../../core/account/api/refusals.ts";
import { ERRORS } from "../../../../core/errors.ts";
import { openAccountDesk } from "../../../functions/account/account-desk.ts";

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  "x-access": z.string(),
  security: z.optional(z.array(z.unknown())),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })),
  requestBody: z.optional(z.object({ content: z.object({ "application/json": z.object({ schema: z.unknown() }) }) })),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});
const documentSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

let served: Record<string, unknown>;
let document: z.infer<typeof documentSchema>;
beforeAll(async () => {
  const { status, body } = await openAccountDesk().ask("GET", "/api/openapi.json");
  expect(status).toBe(200);
  served = z.record(z.string(), z.unknown()).parse(body);
  document = documentSchema.parse(body);
});

test("is valid by the OpenAPI 3.1 schema", async () => {
  const validator = new Validator();
  expect(await validator.validate(served)).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
  const { info: _info, ...untitled } = served;
  expect((await new Validator().validate(untitled)).valid).toBe(false);
});

test("has as many operations as there are endpoints, each by its own name", () => {
  const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  expect(ids.length).toBe(endpointKeys(api).length);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(endpointKeys(api))("%s", (key) => {
  const { method, path } = addressOf(key);
  const endpoint: Endpoint = api[key];
  const operation = () => {
    const found = document.paths[path]?.[method.toLowerCase()];
    if (found === undefined) throw new Error(`${key} is not in the document`);
    return found;
  };

  test("names its right, and that nobody needs a session where anybody may ask", () => {
    expect(operation()["x-access"]).toBe(endpoint.access);
    expect(operation().security).toEqual(endpoint.access === "anybody" ? [] : undefined);
    expect(operation().summary).toBe(endpoint.summary);
  });

  test("names its parameters and its body", () => {
    const named = (where: string) => operation().parameters.flatMap((each) => (each.in === where ? [each.name] : []));
    expect(named("path")).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(named("query")).toEqual(endpoint.query === undefined ? [] : Object.keys(propertiesOf(endpoint.query)));
    expect(operation().requestBody !== undefined).toBe(endpoint.body !== undefined);
  });

  test("names what it may be refused for", () => {
    for (const code of refusalsOf(key, endpoint))
      expect(operation().responses[String(ERRORS[code].status)]?.description.split(", ")).toContain(code);
  });
});
