import { deepStrictEqual } from "node:assert";
import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromAttributes, toAttribute, toAttributes } from "../../../adapters/dynamodb/attribute-values.ts";
import type { Value } from "../../../adapters/dynamodb/table.ts";

/** The SDK forgets an attribute called `__proto__`; a test below is about ours, which does not. */
const name = fc.string({ minLength: 1 }).filter((text) => text !== "__proto__");
const storable = (value: number) => value === 0 || (Math.abs(value) >= 1e-130 && Math.abs(value) < 1e126);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => storable(value) && !Object.is(value, -0));
const { value } = fc.letrec<{ value: Value; list: Value[]; map: Record<string, Value> }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.string({ unit: "binary" }),
    number,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie("list"),
    tie("map"),
  ),
  list: fc.array(tie("value")),
  map: fc.dictionary(fc.oneof(name, fc.constantFrom("", "S", "N", "L", "M", "constructor", "toString")), tie("value"), {
    noNullPrototype: true,
  }),
}));
const item = fc.dictionary(name, value, { noNullPrototype: true });

/** AWS's own document client, before a service that stores one item: what it sends, and what it reads of what was sent. */
async function throughAws(sample: Record<string, Value>): Promise<{ readonly sent: unknown; readonly read: unknown }> {
  let sent: unknown;
  const handle = async (request: { body: Uint8Array }) => {
    sent = JSON.parse(new TextDecoder().decode(request.body)).Item;
    return { response: { statusCode: 200, headers: {}, body: Readable.from([Buffer.from(JSON.stringify({ Attributes: sent }))]) } };
  };
  const client = new DynamoDBClient({
    region: "us-east-1",
    credentials: { accessKeyId: "a", secretAccessKey: "b" },
    requestHandler: { handle },
  });
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { allowImpreciseNumbers: true, convertClassInstanceToMap: true },
    unmarshallOptions: { wrapNumbers: Number },
  });
  const { Attributes: read } = await documents.send(new PutCommand({ TableName: "t", Item: sample, ReturnValues: "ALL_OLD" }));
  return { sent, read };
}

test("what is stored is what is read", () => {
  fc.assert(fc.property(item, (before) => deepStrictEqual(fromAttributes(toAttributes(before)), before)));
});

test("AWS's own document client sends the same, and reads what we send", async () => {
  const same = async (before: Record<string, Value>) => {
    const { sent, read } = await throughAws(before);
    deepStrictEqual(toAttributes(before), sent);
    deepStrictEqual(read, before);
  };
  await fc.assert(fc.asyncProperty(item, same));
});

test("a name like __proto__ is a name: it is kept, and nothing learns from it", () => {
  const before = { map: { ["__proto__"]: { polluted: true } } };
  expect(JSON.stringify(fromAttributes(toAttributes(before)))).toBe('{"map":{"__proto__":{"polluted":true}}}');
  expect({}).not.toHaveProperty("polluted");
});

test("zero has no sign", () => {
  expect(toAttribute(-0)).toEqual({ N: "0" });
});

test("what is not text, number, truth, nothing, list or map is not read", () => {
  const strangers: unknown[] = [{ B: "AAA=" }, { SS: ["a"] }, { NS: ["1"] }, {}];
  for (const stranger of strangers)
    expect(() => fromAttributes(JSON.parse(JSON.stringify({ of: stranger }))), JSON.stringify(stranger)).toThrow(TypeError);
});
