/** Turns the user pool's refusals into ours. What has no code of ours is trouble, and goes on as it came. */
import { Refusal, type ErrorCode } from "../../core/errors.ts";

type Codes = Readonly<Record<string, ErrorCode>>;

/** Whoever asks too much altogether, for known and unknown people alike. */
const ALWAYS: Codes = { TooManyRequestsException: "too-many-attempts" };

export const refuse =
  (codes: Codes) =>
  (cause: unknown): never => {
    const code = cause instanceof Error ? new Map(Object.entries({ ...ALWAYS, ...codes })).get(cause.name) : undefined;
    throw code === undefined ? cause : new Refusal(code, { cause });
  };

export const isCalled = (error: unknown, ...names: readonly string[]): boolean => error instanceof Error && names.includes(error.name);
