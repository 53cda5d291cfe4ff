/** The OpenAPI 3.1 document of declared endpoints. */
import { refusalsOf } from "./refusals.ts";
import { addressOf, endpointKeys } from "./endpoint-keys.ts";
import type { Access, Endpoint, EndpointKey, Endpoints } from "./endpoint.ts";
import { jsonSchemaOf, propertiesOf, type JsonSchema } from "./json-schema.ts";
import { problemSchema } from "./problem.ts";
import { ERRORS } from "../../errors.ts";

const PROBLEM = { $ref: "#/components/schemas/Problem" };

/** @param cookie name of the session's */
export function openApiDocument(endpoints: Endpoints, cookie: string) {
  const paths: Record<string, Record<string, object>> = {};
  for (const key of endpointKeys(endpoints)) {
    const { method, path } = addressOf(key);
    const endpoint = endpoints[key];
    if (endpoint === undefined) continue;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(key, endpoint) };
  }
  return {
    openapi: "3.1.0" as const,
    info: {
      title: "Simu: the personal account",
      version: "1",
      description:
        "Refusals are problems (RFC 9457) with a stable `code`; their titles are in the language of `Accept-Language` (en, sw). " +
        "Instants are milliseconds since 1970, amounts millionths of the currency's unit. Fields that are not named are refused.",
    },
    servers: [{ url: "/" }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problemSchema, "output") },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: cookie } },
    },
  };
}

function operation(key: EndpointKey, endpoint: Endpoint) {
  const { method, path } = addressOf(key);
  const { access, summary, body } = endpoint;
  return {
    operationId: `${method.toLowerCase()}${path.slice("/api".length).replaceAll(/[^A-Za-z0-9]+/g, "-")}`.replace(/-$/, ""),
    tags: [path.split("/")[2] ?? ""],
    summary,
    description: WHO[access] ?? `Takes the right \`${access}\` in the office.`,
    "x-access": access,
    ...(access === "anybody" ? { security: [] } : {}),
    parameters: [...pathParameters(path, endpoint), ...queryParameters(endpoint), ...headerParameters(endpoint)],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: jsonSchemaOf(body, "input") } } } }),
    responses: { ...answered(endpoint), ...refused(key, endpoint) },
  };
}

const WHO: Readonly<Partial<Record<Access, string>>> = {
  anybody: "For anybody.",
  "signed-in": "For whoever is signed in.",
  member: "For every member of the office.",
  provider: "For the provider alone.",
};

function pathParameters(path: string, { params }: Endpoint) {
  const declared = params === undefined ? {} : propertiesOf(params);
  const plain: JsonSchema = { type: "string", minLength: 1, maxLength: 200 };
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: declared[name] ?? plain,
  }));
}

const queryParameters = ({ query }: Endpoint) =>
  Object.entries(query === undefined ? {} : propertiesOf(query)).map(([name, schema]) => ({ name, in: "query", schema }));

function headerParameters({ access, idempotent }: Endpoint) {
  const isOfOffice = access !== "anybody" && access !== "provider";
  return [
    ...(isOfOffice ? [{ name: "simu-office", in: "header", description: "Which of one's offices; else the first.", schema: TEXT }] : []),
    ...(idempotent === true
      ? [{ name: "idempotency-key", in: "header", required: true, description: "A repeat with the same is done once.", schema: TEXT }]
      : []),
  ];
}

const TEXT: JsonSchema = { type: "string" };

function answered({ answer }: Endpoint) {
  if (answer === "nothing") return { "204": { description: "Done." } };
  if (answer === "file") return { "200": { description: "A file.", content: { "*/*": {} } } };
  return { "200": { description: "OK", content: { "application/json": { schema: jsonSchemaOf(answer, "output") } } } };
}

/** One response for each status, with the codes that it may have. */
function refused(key: EndpointKey, endpoint: Endpoint) {
  const byStatus = new Map<number, string[]>();
  for (const code of refusalsOf(key, endpoint)) byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), response(codes)]));
}

const response = (codes: readonly string[]) => ({
  description: codes.join(", "),
  content: { "application/problem+json": { schema: { ...PROBLEM, properties: { code: { enum: codes } } } } },
});
