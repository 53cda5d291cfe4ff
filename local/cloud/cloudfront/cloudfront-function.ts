import { runInNewContext } from "node:vm";
import * as z from "zod";
import { CloudError } from "../cloud-error.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";

const fields = z.record(z.string(), z.object({ value: z.string() }));
const requestShape = z.object({ method: z.string(), uri: z.string(), headers: fields.default({}) });
const responseShape = z.object({
  statusCode: z.number(),
  statusDescription: z.string().optional(),
  headers: fields.default({}),
  body: z.union([z.string(), z.object({ data: z.string() })]).optional(),
});

interface ViewerRequest {
  readonly method: string;
  readonly uri: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a viewer-request function decided: go on with this uri and these headers, or answer at once. */
type ViewerDecision =
  | { readonly kind: "forward"; readonly uri: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: "answer"; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

export type CloudfrontFunction = (request: ViewerRequest) => ViewerDecision;

const schema = z.object({ Name: z.string().optional(), FunctionCode: z.string() });

/** AWS::CloudFront::Function, run for real in a context of its own, without anything of Node in it. */
export const cloudfrontFunction: ResourceKind = (resource, site) => {
  const { Name, FunctionCode } = parseProperties(schema, resource);
  const name = Name ?? resource.defaultName;
  const arn = `arn:aws:cloudfront::${site.account}:function/${name}`;
  site.cloudfrontFunctions.set(arn, (request) => run(FunctionCode, request, resource.path));
  return { ref: arn, attributes: { FunctionARN: arn, "FunctionMetadata.FunctionARN": arn } };
};

/** CloudFront gives a function under a millisecond; here it is stopped after a second. */
const LIMIT_MS = 1_000;

function run(code: string, { method, uri, query, headers }: ViewerRequest, path: string): ViewerDecision {
  const event = {
    version: "1.0",
    context: { eventType: "viewer-request", requestId: crypto.randomUUID() },
    viewer: { ip: "127.0.0.1" },
    request: { method, uri, querystring: wrap(Object.fromEntries(new URLSearchParams(query))), headers: wrap(headers), cookies: {} },
  };
  // JSON in and out, so that nothing of this process can be reached from inside.
  const text: unknown = runInNewContext(`${code}\n;JSON.stringify(handler(${JSON.stringify(event)}))`, {}, { timeout: LIMIT_MS });
  const result: unknown = JSON.parse(String(text));
  const answer = responseShape.safeParse(result);
  if (answer.success) {
    const { statusCode, headers: own, body } = answer.data;
    return { kind: "answer", status: statusCode, headers: unwrap(own), body: typeof body === "object" ? body.data : (body ?? "") };
  }
  const forwarded = requestShape.safeParse(result);
  if (!forwarded.success) throw new CloudError("RESOURCE_INVALID", `${path} returned neither a request nor a response.`);
  return { kind: "forward", uri: forwarded.data.uri, headers: unwrap(forwarded.data.headers) };
}

/** CloudFront names each of several headers of one name; Node has joined them. */
const wrap = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
const unwrap = (values: Readonly<Record<string, { value: string }>>) =>
  Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
