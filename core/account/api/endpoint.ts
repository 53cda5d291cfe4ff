/**
 * An endpoint of the account's API, declared once: who may ask it, what it takes and what it answers. Stack, router, OpenAPI document
 * and the pages' types all come from these declarations. The key it stands under in api.ts is its method and path.
 */
import type * as z from "zod/mini";
import type { ErrorCode } from "../../errors.ts";
import { RIGHTS } from "../../tenants/rights.ts";

/**
 * Who may ask. `member` is anybody of the office; a right is held by those who have it there. Both see that one office and no other.
 * There is no default: an endpoint without access does not compile.
 */
const ACCESSES = ["anybody", "signed-in", "provider", "member", ...RIGHTS] as const;
export type Access = (typeof ACCESSES)[number];

/** @throws where a declaration got by the compiler: nobody is let in by mistake, not even the router's own start */
export function checkAccess(key: string, access: unknown): void {
  if (!ACCESSES.some((known) => known === access)) throw new Error(`${key} does not say who may ask it`);
}

export interface Endpoint {
  readonly access: Access;
  /** One line for the reader of the OpenAPI document. */
  readonly summary: string;
  /** Parts of the path, as text. Those that are not named here are refused when they hold more than 200 characters. */
  readonly params?: z.ZodMiniType;
  /** An object of optional texts. */
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** What comes back as JSON; fields that it does not name are left out. */
  readonly answer: z.ZodMiniType | "nothing" | "file";
  /** For what it may be refused, besides what every endpoint of its kind may be (refusals.ts). */
  readonly refusals?: readonly ErrorCode[];
  /** Where a file is taken: more than the usual 256 KB. */
  readonly maxBodyBytes?: number;
  /** What a body of the wrong form is refused with, where "bad-body" would not say enough. */
  readonly misshapen?: ErrorCode;
  /** The same request with the same Idempotency-Key is done once. */
  readonly idempotent?: true;
}

/** Method and path: `GET /api/people/{extension}`. */
export type EndpointKey = `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /api/${string}`;

export type Endpoints = Readonly<Record<EndpointKey, Endpoint>>;

type PathOf<Key extends string> = Key extends `${string} ${infer Path}` ? Path : never;
type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The parts of the path that are filled in. */
export type ParamsOf<Key extends string> = Readonly<Record<NamesIn<PathOf<Key>>, string>>;
type Output<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;
export type QueryOf<E extends Endpoint> = Output<E["query"]>;
export type BodyOf<E extends Endpoint> = Output<E["body"]>;
/** What the pages send. */
export type SentBodyOf<E extends Endpoint> = E["body"] extends z.ZodMiniType ? z.input<E["body"]> : undefined;
export type SentQueryOf<E extends Endpoint> = E["query"] extends z.ZodMiniType ? z.input<E["query"]> : undefined;
/** What the pages get; a file is fetched by its address. */
export type AnswerOf<E extends Endpoint> = E["answer"] extends z.ZodMiniType ? z.output<E["answer"]> : undefined;
