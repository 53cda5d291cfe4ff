/** The REST interface under /2010-04-01: basic authentication, forms in, JSON in snake_case out (telephony.md, section 5). */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { CallHistory } from "../call-history.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";
import { accountResource } from "./account-resource.ts";
import { callsResource } from "./calls-resource.ts";
import { messagesResource } from "./messages-resource.ts";
import { addressesResource, type AddressBook } from "./addresses-resource.ts";
import { numbersResource } from "./numbers-resource.ts";
import { onSaleResource } from "./on-sale-resource.ts";
import { numberPrices } from "./pricing.ts";
import { sipDomainsResource } from "./sip-domains-resource.ts";
import { recordingsResource } from "./recordings-resource.ts";
import { notFound, RestError } from "./rest-error.ts";

export interface RestRequest {
  readonly account: string;
  readonly method: string;
  /** Below the account, e.g. ["Calls", "CA…"]; without .json. */
  readonly path: readonly string[];
  /** The path ended in .json: where an address without it means a sound. */
  readonly asksJson: boolean;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
}

type RestAnswer = { readonly status: number; readonly json?: unknown } | { readonly status: 200; readonly wav: Uint8Array };
export type Resource = (request: RestRequest) => RestAnswer | Promise<RestAnswer> | undefined;

const MAX_BODY_BYTES = 64 * 1024;

export function createRest(telephoneSwitch: TelephoneSwitch, history: CallHistory): RequestListener {
  const addresses: AddressBook = new Map();
  const resources: readonly Resource[] = [
    accountResource,
    recordingsResource(telephoneSwitch),
    callsResource(telephoneSwitch, history),
    messagesResource(telephoneSwitch),
    onSaleResource(telephoneSwitch),
    addressesResource(addresses),
    sipDomainsResource(),
    numbersResource(telephoneSwitch, addresses),
  ];
  return (request, response) => {
    serve(telephoneSwitch, resources, request).then(
      (answer) => reply(response, answer),
      (error: unknown) => reply(response, asAnswer(error)),
    );
  };
}

async function serve(telephoneSwitch: TelephoneSwitch, resources: readonly Resource[], request: IncomingMessage): Promise<RestAnswer> {
  const url = new URL(request.url ?? "/", "http://carrier");
  const [, version, accounts, last = "", ...rest] = url.pathname.split("/");
  if (version === "v1") {
    authenticate(telephoneSwitch, request);
    return { status: 200, json: numberPrices(url.pathname.slice(1).split("/")) };
  }
  const account = rest.length === 0 ? last.replace(/\.json$/, "") : last;
  if (version !== "2010-04-01" || accounts !== "Accounts") throw notFound(url.pathname);
  authenticate(telephoneSwitch, request);
  // Another account's things are not there.
  if (telephoneSwitch.accounts.get(account) === undefined || userOf(request) !== account) throw notFound(url.pathname);
  const path = rest.map((part, at) => (at === rest.length - 1 ? part.replace(/\.json$/, "") : part));
  const form = new URLSearchParams(await bodyOf(request));
  const { method = "GET" } = request;
  for (const resource of resources) {
    const answer = resource({ account, method, path, asksJson: url.pathname.endsWith(".json"), query: url.searchParams, form });
    if (answer !== undefined) return answer;
  }
  throw notFound(url.pathname);
}

function authenticate(telephoneSwitch: TelephoneSwitch, request: IncomingMessage): void {
  const [user, password] = credentialsOf(request);
  const account = telephoneSwitch.accounts.get(user);
  if (account === undefined || account.authToken !== password) throw new RestError(401, 20_003, "Authenticate");
}

const userOf = (request: IncomingMessage): string => credentialsOf(request)[0];

function credentialsOf(request: IncomingMessage): [user: string, password: string] {
  const [scheme, encoded = ""] = (request.headers.authorization ?? "").split(" ", 2);
  const [user = "", ...password] = scheme?.toLowerCase() === "basic" ? Buffer.from(encoded, "base64").toString().split(":") : [];
  return [user, password.join(":")];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) {
    text += String(part);
    if (text.length > MAX_BODY_BYTES) throw new RestError(413, 20_413, "The request is too large");
  }
  return text;
}

function asAnswer(error: unknown): RestAnswer {
  if (!(error instanceof RestError)) return { status: 500, json: { code: 20_500, message: String(error), status: 500 } };
  const { status, code, message } = error;
  return { status, json: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
}

function reply(response: ServerResponse, answer: RestAnswer): void {
  if ("wav" in answer) {
    response.writeHead(200, { "content-type": "audio/x-wav", "content-length": answer.wav.length }).end(answer.wav);
    return;
  }
  if (answer.json === undefined) response.writeHead(answer.status).end();
  else response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.json));
}
