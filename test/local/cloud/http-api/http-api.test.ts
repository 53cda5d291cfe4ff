import { get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import type { Cloud } from "../../../../local/cloud/cloud.ts";
import { startCloud } from "../../../../local/cloud/start-cloud.ts";
import { httpApi, lambda, table, writeAssembly } from "../write-assembly.ts";

const ECHO = `
exports.handler = async (event, context) => {
  switch (event.rawPath) {
    case "/shaped": return { statusCode: 201, headers: { "X-One": 1 }, cookies: ["a=1; Path=/", "b=2"], body: Buffer.from("made").toString("base64"), isBase64Encoded: true };
    case "/plain": return { hello: "there" };
    case "/slow": await new Promise((resolve) => setTimeout(resolve, 3000)); return {};
    case "/throws": throw new TypeError("secret detail");
    case "/nonsense": return { statusCode: "abc" };
    case "/put": {
      const response = await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, { method: "POST", headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": "DynamoDB_20120810.PutItem", authorization: "AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0" }, body: JSON.stringify({ TableName: process.env.TABLE_NAME, Item: { pk: { S: "a" }, sk: { S: "b" } } }) });
      return { status: response.status };
    }
    default: return { event, env: { base: process.env.BASE, region: process.env.AWS_REGION, name: process.env.AWS_LAMBDA_FUNCTION_NAME, home: process.env.HOME ?? null }, remaining: context.getRemainingTimeInMillis() };
  }
};`;

let cloud: Cloud;
beforeAll(async () => {
  const assembly = await writeAssembly({
    resources: {
      Table: table(),
      Target: lambda("echo", {
        Environment: {
          Variables: { TABLE_NAME: { Ref: "Table" }, BASE: { "Fn::Sub": "https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}" } },
        },
      }),
      ...httpApi("ANY /{proxy+}", "POST /form", "GET /people/{id}"),
    },
    bundles: { echo: ECHO },
  });
  cloud = await startCloud({ assembly });
});
afterAll(() => cloud?.close());

const answer = z.object({
  event: z.looseObject({
    headers: z.record(z.string(), z.string()),
    requestContext: z.looseObject({ http: z.record(z.string(), z.string()) }),
  }),
  env: z.record(z.string(), z.string().nullable()),
  remaining: z.number(),
});
const ask = async (path: string, init?: RequestInit) => answer.parse(await (await fetch(`${cloud.publicBaseUrl}${path}`, init)).json());

test("a request becomes an event of payload format 2.0", async () => {
  const { event, remaining } = await ask("/people/7?b=2&a=1&a=%20x&empty=", { headers: { cookie: "one=1; two=2", "X-Custom": "Yes" } });
  expect(event).toMatchObject({
    version: "2.0",
    routeKey: "GET /people/{id}",
    rawPath: "/people/7",
    rawQueryString: "b=2&a=1&a=%20x&empty=",
    cookies: ["one=1", "two=2"],
    queryStringParameters: { b: "2", a: "1, x", empty: "" },
    pathParameters: { id: "7" },
    isBase64Encoded: false,
    headers: { "x-custom": "Yes", "x-forwarded-proto": "https" },
    requestContext: {
      stage: "$default",
      routeKey: "GET /people/{id}",
      http: { method: "GET", path: "/people/7", protocol: "HTTP/1.1", sourceIp: "127.0.0.1" },
    },
  });
  expect(event).not.toHaveProperty("body");
  expect(event.headers).not.toHaveProperty("cookie");
  expect(remaining).toBeGreaterThan(8_000);
});

test("a form arrives encoded, JSON as text", async () => {
  const form = await ask("/form", { method: "POST", body: new URLSearchParams({ a: "ä & b" }) });
  expect(form.event).toMatchObject({
    routeKey: "POST /form",
    isBase64Encoded: true,
    body: Buffer.from("a=%C3%A4+%26+b").toString("base64"),
  });
  const json = await ask("/json", { method: "PUT", body: '{"a":"ä"}', headers: { "content-type": "application/json" } });
  expect(json.event).toMatchObject({
    routeKey: "ANY /{proxy+}",
    isBase64Encoded: false,
    body: '{"a":"ä"}',
    pathParameters: { proxy: "json" },
  });
});

test("forged forwarding headers do not replace the gateway's own", async () => {
  const { event } = await ask("/x", { headers: { "x-forwarded-for": "1.2.3.4", "x-forwarded-proto": "gopher", "x-forwarded-port": "1" } });
  expect(event.headers).toMatchObject({
    "x-forwarded-for": "1.2.3.4, 127.0.0.1",
    "x-forwarded-proto": "https",
    host: new URL(cloud.publicBaseUrl).host,
  });
  expect(event.headers["x-forwarded-port"]).not.toBe("1");
});

test("a function has the environment of its template and of Lambda, and nothing of this process", async () => {
  const { env } = await ask("/x");
  expect(env).toMatchObject({ base: cloud.publicBaseUrl, region: "us-east-1", home: null });
  expect(env["name"]).toMatch(/^Test-Target-/);
});

test("answers carry status, headers, cookies and binary bodies; plain values become JSON", async () => {
  const shaped = await fetch(`${cloud.publicBaseUrl}/shaped`);
  expect([shaped.status, shaped.headers.get("x-one"), shaped.headers.getSetCookie(), await shaped.text()]).toEqual([
    201,
    "1",
    ["a=1; Path=/", "b=2"],
    "made",
  ]);
  const plain = await fetch(`${cloud.publicBaseUrl}/plain`);
  expect([plain.status, plain.headers.get("content-type"), await plain.json()]).toEqual([200, "application/json", { hello: "there" }]);
});

test("failures say nothing of the inside", async () => {
  for (const path of ["/throws", "/nonsense"]) {
    const failed = await fetch(`${cloud.publicBaseUrl}${path}`);
    expect([failed.status, await failed.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  }
  expect(cloud.logs("Target").join("\n")).toContain("secret detail");
});

test("a page asked for under another name of this machine is sent to the one origin", async () => {
  const { port } = new URL(cloud.publicBaseUrl);
  const elsewhere = await new Promise<IncomingMessage>((resolve) =>
    get({ host: "127.0.0.1", port, path: "/calls?x=1", headers: { host: `localhost:${port}`, accept: "text/html" } }, resolve),
  );
  elsewhere.resume();
  expect([elsewhere.statusCode, elsewhere.headers.location]).toEqual([307, `${cloud.publicBaseUrl}/calls?x=1`]);
});

test("an integration that takes too long is given up on", async () => {
  const slow = await fetch(`${cloud.publicBaseUrl}/slow`);
  expect([slow.status, await slow.text()]).toEqual([503, '{"message":"Service Unavailable"}']);
});

test("over 10 MB is refused, and so is a path without a route", async () => {
  const big = await fetch(`${cloud.publicBaseUrl}/big`, { method: "POST", body: new Uint8Array(10 * 1024 * 1024 + 1) });
  expect(big.status).toBe(413);
  expect((await fetch(`${cloud.publicBaseUrl}/`)).status).toBe(404);
});

test("a function reaches its table through the endpoint it is given", async () => {
  expect(await (await fetch(`${cloud.publicBaseUrl}/put`)).json()).toEqual({ status: 200 });
  const { Item } = await cloud.dynamodb("GetItem", { TableName: cloud.tables["Table"] ?? "", Key: { pk: { S: "a" }, sk: { S: "b" } } });
  expect(Item).toEqual({ pk: { S: "a" }, sk: { S: "b" } });
});
