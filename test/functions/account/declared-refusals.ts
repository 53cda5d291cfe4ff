/** Whether an answer is one that the endpoint's declaration names; asked of every refusal that any test meets. */
import * as z from "zod";
import { api } from "../../../core/account/api/api.ts";
import { addressOf, endpointKeys } from "../../../core/account/api/endpoint-keys.ts";
import type { Endpoint } from "../../../core/account/api/endpoint.ts";
import { refusalsOf } from "../../../core/account/api/refusals.ts";

const problemSchema = z.object({ code: z.string(), status: z.number() });

/** @throws when an endpoint was refused for what it does not name: the OpenAPI document would not tell it */
export function checkRefusal(method: string, path: string, body: unknown): void {
  const code = problemSchema.safeParse(body).data?.code;
  const key = code === undefined ? undefined : endpointKeys(api).find((each) => answers(each, method, path));
  if (key === undefined || code === undefined) return;
  const endpoint: Endpoint = api[key];
  if ([...refusalsOf(key, endpoint)].some((known) => known === code)) return;
  throw new Error(`${key} was refused with "${code}", which its declaration does not name: add it to its refusals`);
}

function answers(key: keyof typeof api, method: string, path: string): boolean {
  const address = addressOf(key);
  const pattern = address.path.replaceAll(".", String.raw`\.`).replaceAll(/\{\w+\}/g, "[^/]+");
  return address.method === method && new RegExp(`^${pattern}$`).test(path);
}
