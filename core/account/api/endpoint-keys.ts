/** An endpoint's key taken apart: `GET /api/people/{extension}`. */
import type { EndpointKey } from "./endpoint.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface Address {
  readonly method: Method;
  readonly path: `/api/${string}`;
}

export function addressOf(key: EndpointKey): Address {
  const [method = "", path = ""] = key.split(" ");
  if (!isMethod(method) || !isPath(path)) throw new Error(`no endpoint's key: ${key}`);
  return { method, path };
}

/** The keys of declared endpoints, as what they are. */
export function endpointKeys<Declared extends object>(endpoints: Declared): readonly (keyof Declared & EndpointKey)[] {
  const isKey = (key: string): key is keyof Declared & EndpointKey => Object.hasOwn(endpoints, key);
  return Object.keys(endpoints).filter(isKey);
}

const isMethod = (text: string): text is Method => ["GET", "POST", "PUT", "PATCH", "DELETE"].includes(text);
const isPath = (text: string): text is `/api/${string}` => text.startsWith("/api/");
