/** What holds for every endpoint of the API, those to come too. */
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { api } from "../../../../core/account/api/api.ts";
import { addressOf, endpointKeys } from "../../../../core/account/api/endpoint-keys.ts";
import type { Endpoint, Endpoints } from "../../../../core/account/api/endpoint.ts";
import { jsonSchemaOf, propertiesOf } from "../../../../core/account/api/json-schema.ts";
import { serveEndpoint } from "../../../../functions/account/endpoint-handler.ts";

const keys = endpointKeys(api);
const endpointOf = (key: (typeof keys)[number]): Endpoint => api[key];
const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
const objectSchema = z.looseObject({ additionalProperties: z.literal(false) });

describe.each(keys)("%s", (key) => {
  const { path } = addressOf(key);
  const { params, query, body } = endpointOf(key);

  test("is told in one line", () => expect(endpointOf(key).summary).toMatch(/^[A-Z].{3,120}[^.]$/));

  test("names the parts of its path, and no others", () => {
    if (params !== undefined) expect(Object.keys(propertiesOf(params)).toSorted()).toEqual(namesIn(path).toSorted());
  });

  test("takes no fields that it does not name", () => {
    for (const schema of [query, body]) if (schema !== undefined) expect(isStrict(jsonSchemaOf(schema, "input"))).toBe(true);
  });
});

function isStrict(schema: Readonly<Record<string, unknown>>): boolean {
  const parsed = z.safeParse(
    z.looseObject({
      anyOf: z.optional(z.array(z.record(z.string(), z.unknown()))),
      oneOf: z.optional(z.array(z.record(z.string(), z.unknown()))),
    }),
    schema,
  );
  const choices = parsed.success ? (parsed.data.anyOf ?? parsed.data.oneOf) : undefined;
  return choices === undefined ? z.safeParse(objectSchema, schema).success : choices.every(isStrict);
}

test("a path has the same names by every method: API Gateway and OpenAPI know one path once", () => {
  const named = new Map<string, Set<string>>();
  for (const key of keys) {
    const { path } = addressOf(key);
    const shape = path.replaceAll(/\{\w+\}/g, "{}");
    named.set(shape, new Set([...(named.get(shape) ?? []), path]));
  }
  expect([...named.values()].filter((paths) => paths.size > 1)).toEqual([]);
});

test("an endpoint that does not say who may ask it does not compile, and does not start", () => {
  const forgetful = { summary: "Everything", answer: "nothing" } as const;
  // @ts-expect-error -- access is missing
  const declared: Endpoints = { "GET /api/everything": forgetful };
  // @ts-expect-error -- nobody has heard of this right
  const misspelt: Endpoints = { "GET /api/everything": { ...forgetful, access: "everything.see" } };
  for (const endpoints of [declared, misspelt])
    for (const key of endpointKeys(endpoints)) {
      const endpoint = endpoints[key];
      if (endpoint === undefined) throw new Error("not declared");
      const start = () => serveEndpoint(key, endpoint, async () => undefined, unused);
      expect(start).toThrow("GET /api/everything does not say who may ask it");
    }
});

const unused = () => {
  throw new Error("nothing is asked");
};
