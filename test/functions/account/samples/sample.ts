/** What a question may look like: one for each endpoint, which the matrix then asks as everybody. */
import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Api } from "../../../../core/account/api/api.ts";
import type { ParamsOf, SentBodyOf, SentQueryOf } from "../../../../core/account/api/endpoint.ts";
import type { ErrorCode } from "../../../../core/errors.ts";
import { emailIn, type TwoOffices } from "../two-offices.ts";

export interface Question<Key extends keyof Api> {
  readonly params?: ParamsOf<Key>;
  readonly query?: SentQueryOf<Api[Key]>;
  readonly body?: SentBodyOf<Api[Key]>;
  readonly headers?: Record<string, string>;
  /** What even those who may are refused with here, because it depends on something that this desk has not. */
  readonly refused?: ErrorCode;
  /** Why some who may ask are refused here all the same: it is about what is somebody else's. */
  readonly ownOnly?: string;
  /** Why the ids in the path are not one office's own: asked in another office they mean something of that one. */
  readonly sharedIds?: string;
}

/** A question as it is, or made from what it takes to be there in an office: things with ids and etags of that office. */
export type Sample<Key extends keyof Api> = Question<Key> | ((office: SampleOffice) => Promise<Question<Key>>);

export type Samples<Keys extends keyof Api = keyof Api> = { readonly [Key in Keys]?: Sample<Key> };

export interface SampleOffice {
  readonly tenant: "duka" | "other";
  /** Extensions, offices and a number that are only in this one. */
  readonly people: readonly [string, string];
  readonly places: readonly [string, string];
  readonly number: string;
  readonly desk: TwoOffices;
  /** As its owner, for what has to be there; a refusal is an error. */
  readonly ask: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Found>;
}

/** An answer in which things can be looked up. */
interface Found {
  /** Text at a path, `numbers.0.etag`. */
  readonly text: (path: string) => string;
  readonly at: (path: string) => unknown;
}

export function sampleOffice(tenant: SampleOffice["tenant"], desk: TwoOffices): SampleOffice {
  const own =
    tenant === "duka"
      ? ({ people: ["101", "102"], places: ["nairobi", "amsterdam"], number: "+254200000001" } as const)
      : ({ people: ["201", "202"], places: ["mombasa", "utrecht"], number: "+254200000099" } as const);
  return {
    tenant,
    ...own,
    desk,
    ask: async (method, path, body, headers = {}) => {
      const asked = { by: emailIn(tenant, "owner"), headers, ...(body === undefined ? {} : { body }) };
      const [address = "", query = ""] = path.split("?");
      const answered = await desk.ask(method, `/api/${address}`, { ...asked, query });
      if (answered.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answered.body)}`);
      return foundIn(answered.body);
    },
  };
}

const keyed = z.record(z.string(), z.unknown());
function foundIn(body: unknown): Found {
  const at = (path: string): unknown =>
    path.split(".").reduce<unknown>((value, name) => (Array.isArray(value) ? value[Number(name)] : keyed.parse(value)[name]), body);
  return { at, text: (path) => z.string().parse(at(path)) };
}

export const idempotencyKey = (): Record<string, string> => ({ "idempotency-key": randomUUID() });
