/** What answers an endpoint: it is given what was asked, parsed, and who asks, let in; it answers a view. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import type { Api } from "../../core/account/api/api.ts";
import {
  checkAccess,
  type Access,
  type BodyOf,
  type Endpoint,
  type EndpointKey,
  type ParamsOf,
  type QueryOf,
} from "../../core/account/api/endpoint.ts";
import type { Unchanging } from "../../core/account/api/unchanging.ts";
import { Refusal } from "../../core/errors.ts";
import { answer, noContent, type Answer } from "./answer.ts";
import { OFFICE } from "./office-asked.ts";
import { personOfRequest, type Member, type Person } from "./person.ts";
import { checked, readBody } from "./read-request.ts";
import { refuseLarge } from "./refuse-large.ts";
import { sendable } from "./sendable.ts";
import type { AccountServices } from "./services.ts";

/** What was asked, by the endpoint's own schemas. */
export interface Asked<Key extends keyof Api> {
  readonly params: ParamsOf<Key>;
  readonly query: QueryOf<Api[Key]>;
  readonly body: BodyOf<Api[Key]>;
  /** For what stands in headers. */
  readonly request: APIGatewayProxyEventV2;
}

type WhoHas<A extends Access> = A extends "anybody" ? undefined : A extends "signed-in" | "provider" ? Person : Member;

type View<E extends Endpoint> = E["answer"] extends "file"
  ? Answer
  : E["answer"] extends z.ZodMiniType
    ? Unchanging<z.input<E["answer"]>>
    : void;

/** An answer with cookies beside it. */
export class WithCookies<V> {
  readonly view: V;
  readonly cookies: readonly string[];
  constructor(view: V, cookies: readonly string[]) {
    this.view = view;
    this.cookies = cookies;
  }
}

export type EndpointHandler<Key extends keyof Api> = (
  asked: Asked<Key>,
  services: AccountServices,
  who: WhoHas<Api[Key]["access"]>,
) => Promise<View<Api[Key]> | WithCookies<View<Api[Key]>>>;

/** One for each of these endpoints: the compiler names the one that is missing, and one that is not declared. */
export type HandlersOf<Declared> = { readonly [Key in keyof Declared & keyof Api]: EndpointHandler<Key> };
export type Handlers = HandlersOf<Api>;

/** A handler whose types were checked where it was registered. */
type AnyHandler = (asked: object, services: AccountServices, who: Person | Member | undefined) => Promise<unknown>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the router gives each handler what its own endpoint's schemas made
export const anyHandler = (handlers: Handlers, key: keyof Api): AnyHandler => handlers[key] as AnyHandler;

/** The endpoint's handler behind its access and its schemas. */
export function serveEndpoint(key: EndpointKey, endpoint: Endpoint, handle: AnyHandler, services: () => AccountServices) {
  checkAccess(key, endpoint.access);
  return async (request: APIGatewayProxyEventV2): Promise<Answer> => {
    refuseLarge(request, endpoint);
    const who = await letIn(endpoint.access, request, services());
    const asked = {
      params: readParams(key, endpoint, request),
      query: endpoint.query === undefined ? undefined : readQueryOf(request, endpoint.query),
      body: endpoint.body === undefined ? undefined : readBody(request, endpoint.body, endpoint.misshapen),
      request,
    };
    return answerOf(request, endpoint, await handle(asked, services(), who));
  };
}

/** Deny by default: an access that is not known here lets nobody in. */
async function letIn(access: Access, request: APIGatewayProxyEventV2, services: AccountServices): Promise<Person | Member | undefined> {
  if (access === "anybody") return undefined;
  const person = await personOfRequest(request, services);
  if (access === "signed-in") return person;
  if (access === "provider") {
    if (!person.isProvider) throw new Refusal("not-allowed");
    return person;
  }
  const { membership } = person;
  if (membership === undefined || (access !== "member" && !membership.allowed.has(access))) throw new Refusal("not-allowed");
  return membership;
}

/** Ids of people's own making travel in paths; none is longer. */
const MAX_PARAM = 200;

function readParams(key: EndpointKey, endpoint: Endpoint, { pathParameters = {} }: APIGatewayProxyEventV2): unknown {
  const names = [...key.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const params = Object.fromEntries(names.map((name) => [name, pathParameters[name] ?? ""]));
  if (Object.values(params).some((value) => value === "" || value.length > MAX_PARAM)) throw new Refusal("not-found");
  if (endpoint.params === undefined) return params;
  const parsed = z.safeParse(endpoint.params, params);
  if (parsed.success) return parsed.data;
  // What is put somewhere gets its id there; elsewhere, what cannot be an id is the id of nothing.
  throw key.startsWith("PUT ") ? unfitParam(parsed.error) : new Refusal("not-found");
}

function unfitParam({ issues }: z.core.$ZodError): Refusal {
  const name = issues[0]?.path.join(".") ?? "";
  return new Refusal("bad-request", { detail: `"${name}" in the address is not of the right form.` });
}

function readQueryOf(request: APIGatewayProxyEventV2, schema: z.ZodMiniType): unknown {
  const { [OFFICE]: _office, ...given } = Object.fromEntries(new URLSearchParams(request.rawQueryString));
  return checked(given, schema, "bad-request");
}

function answerOf(request: APIGatewayProxyEventV2, { answer: form }: Endpoint, replied: unknown): Answer {
  const { view, cookies } = replied instanceof WithCookies ? withUnknownView(replied) : { view: replied, cookies: [] };
  if (form === "nothing") return noContent(cookies);
  if (form === "file") return fileSchema.parse(view);
  return sendable(request, answer(z.parse(form, view), cookies));
}

const withUnknownView = ({ view, cookies }: WithCookies<unknown>) => ({ view, cookies });

/** A file is an answer already. */
const fileSchema = z.looseObject({ statusCode: z.number(), body: z.exactOptional(z.string()) });
