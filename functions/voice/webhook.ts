/** A carrier's webhook as it arrives through API Gateway (HTTP API, payload 2.0), read with limits and checked before it is believed. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { accountSid, byName, type Fields } from "../../adapters/carrier/twilio/fields.ts";
import { readForm } from "../../adapters/carrier/twilio/read-form.ts";
import { isSigned } from "../../adapters/carrier/twilio/signature.ts";

interface Webhook {
  readonly path: string;
  /** Our own parameters in the address: the call's state, a notice's purpose. */
  readonly query: URLSearchParams;
  /** The carrier's fields, by name. */
  readonly fields: Fields;
  readonly account: string;
}

export type Reading = { readonly webhook: Webhook } | { readonly refused: Refusal };
export interface Refusal {
  readonly status: 400 | 403 | 413 | 503;
  /** For the log; says nothing about who called. */
  readonly why: "too-large" | "unreadable" | "unknown-account" | "bad-signature" | "wrong-account" | "not-understood" | "no-secret";
}

/** The carrier's own limit for what it sends and takes (telephony.md, 1.1). */
const MAX_BODY_BYTES = 64 * 1024;
/** The carrier's accounts and their tokens; empty for an account that is not ours. */
export type Tokens = (account: string) => Promise<readonly string[]>;

/**
 * Reads and verifies a webhook. Fails closed: without a valid signature of the account's own token nothing is interpreted.
 * @param publicBaseUrl where the carrier sends webhooks; Host and forwarded headers are not believed
 */
export async function readWebhook(request: APIGatewayProxyEventV2, publicBaseUrl: string, tokens: Tokens): Promise<Reading> {
  const body = decodeBody(request);
  if (body === undefined) return { refused: { status: 413, why: "too-large" } };
  const isPost = request.requestContext.http.method === "POST";
  const form = readForm(isPost ? body : request.rawQueryString);
  if (form === undefined) return { refused: { status: 400, why: "unreadable" } };
  const fields = byName(form);
  const account = accountSid(fields.get("AccountSid"));
  const known = account === undefined ? [] : await tokensOf(account, tokens);
  if (known === undefined) return { refused: { status: 503, why: "no-secret" } };
  if (account === undefined || known.length === 0) return { refused: { status: 403, why: "unknown-account" } };
  const query = request.rawQueryString === "" ? "" : `?${request.rawQueryString}`;
  const signed = {
    url: publicBaseUrl + request.rawPath + query,
    fields: isPost ? form : [],
    signature: request.headers["x-twilio-signature"],
  };
  if (!isSigned(signed, known)) return { refused: { status: 403, why: "bad-signature" } };
  return { webhook: { path: request.rawPath, query: queryOf(request), fields, account } };
}

/** Nobody adds to a webhook's query. */
const NO_QUERY = new URLSearchParams();
const queryOf = ({ rawQueryString }: APIGatewayProxyEventV2): URLSearchParams =>
  rawQueryString === "" ? NO_QUERY : new URLSearchParams(rawQueryString);

/** Undefined when there is no secret to verify with. What went wrong could quote it, so it goes no further than this. */
const tokensOf = (account: string, tokens: Tokens): Promise<readonly string[] | undefined> => tokens(account).catch(() => undefined);

function decodeBody({ body, isBase64Encoded }: APIGatewayProxyEventV2): string | undefined {
  if (body === undefined) return "";
  if (body.length > (isBase64Encoded ? (MAX_BODY_BYTES * 4) / 3 + 4 : MAX_BODY_BYTES)) return undefined;
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  return bytes.length > MAX_BODY_BYTES ? undefined : bytes.toString();
}
