/** Asks an endpoint of the account's API; what it takes and answers is declared in core/account/api, once for both sides. */
import type { Api } from "../../../core/account/api/api.ts";
import type { AnswerOf, ParamsOf, SentBodyOf, SentQueryOf } from "../../../core/account/api/endpoint.ts";
import { officeInAddress } from "../session/office-in-address.ts";
import { command, request } from "./request.ts";

type Part<Name extends string, T> = [T] extends [undefined] ? unknown : { readonly [K in Name]: T };
type Params<Key extends string> = keyof ParamsOf<Key> extends never ? unknown : { readonly params: ParamsOf<Key> };

/** What is sent: the parts of the path, the query and the body, where the endpoint has them. */
export type Asked<Key extends keyof Api> = Params<Key> & Part<"query", SentQueryOf<Api[Key]>> & Part<"body", SentBodyOf<Api[Key]>>;

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** The same for every attempt at the same thing. */
  readonly idempotencyKey?: string;
}

/** @throws AccountError */
export async function ask<Key extends keyof Api>(
  key: Key,
  asked: Asked<Key> & Parts,
  options: AskOptions = {},
): Promise<AnswerOf<Api[Key]>> {
  const { method, path, body } = toSend(key, asked);
  return request(path, { ...options, method, ...(body === undefined ? {} : { body }) });
}

/** For what is answered with nothing. @throws AccountError */
export async function tell<Key extends keyof Api>(key: Key, asked: Asked<Key> & Parts, options: AskOptions = {}): Promise<void> {
  const { method, path, body } = toSend(key, asked);
  await command(path, { ...options, method, ...(body === undefined ? {} : { body }) });
}

/** The address of a file that the browser fetches by itself, without headers of ours: it says the office, too. */
export function fileAddress<Key extends keyof Api>(key: Key, asked: Asked<Key> & Parts): string {
  const parts: Parts = asked;
  return `/api${toSend(key, { ...parts, query: { ...parts.query, "simu-office": officeInAddress() } }).path}`;
}

interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

function toSend(key: string, { params = {}, query = {}, body }: Parts) {
  const [method = "GET", pattern = ""] = key.split(" ");
  const path = pattern.slice("/api".length).replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return { method, path: search === "" ? path : `${path}?${search}`, body };
}
