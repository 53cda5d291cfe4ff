/** What the personal account's API answers, as JSON: the contract between functions/account and web/. Types only. */
import type { MemberRole, Right } from "../tenants/rights.ts";

type Role = MemberRole | "provider";

/**
 * GET /api/session and POST /api/session { email, password }. An invited person's first sign-in is answered 409
 * "new-password-required"; the same with `newPassword` added then signs them in.
 */
export interface SessionView {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** What they may do in the office. */
  readonly rights: readonly Right[];
  /** All the offices that let them in. */
  readonly offices: readonly { readonly id: string; readonly name: string; readonly role: MemberRole }[];
  /** The provider has none of their own. */
  readonly tenant: TenantView | null;
  /** `host`: this name is the office's own. `path`: its pages stand below `/o/<id>`. */
  readonly address: "host" | "path";
}

export interface TenantView {
  readonly id: string;
  readonly name: string;
  /** IANA zone in which the office's times are shown. */
  readonly zone: string;
  /** ISO 3166; numbers are grouped as people of this country read them. */
  readonly country: string;
  /** The office has an account with the provider: calls may cost it something, and it tops up. */
  readonly billed: boolean;
  /** The language a person of the office begins with. */
  readonly language: "en" | "sw";
}

export type { AudioView, CallDetailView, CallListView, CallView, LegView, RecordingView } from "./api/calls.ts";

/** RFC 9457, application/problem+json. */
export interface ProblemView {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable, for programs: see core/errors.ts. */
  readonly code: string;
  readonly detail?: string;
  /** With code "stale": what is there now, in the form in which it is asked for; null when it is gone. */
  readonly current?: unknown;
  /** Each field that is wrong, by its JSON path. */
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
