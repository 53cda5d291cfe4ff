/**
 * Which office a request is about: by the name it came to, where offices have names, else by the one that the pages send.
 *
 * CloudFront says which name that was (lib/edge.ts). Whoever asks the API without CloudFront can say anything; so this decides which of
 * the person's own offices is meant, or that it is none of theirs, and never who the person is or what they may do.
 */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../core/errors.ts";
import { meaningOfHost } from "../../core/tenants/office-address.ts";
import type { AccountServices } from "./services.ts";

export interface OfficeAsked {
  /** `host`: this name is for that office alone. `path`: the address below the common entrance says it, or none is meant. */
  readonly by: "host" | "path";
  readonly tenant?: string;
}

/** A header, or, in the address of a file that the browser fetches by itself, a parameter. */
export const OFFICE = "simu-office";
export const HOST_HEADER = "simu-host";

/** @throws Refusal "not-found" when the name is none of ours, or is one office's and the request is about another */
export function officeAsked(
  { headers, rawQueryString }: APIGatewayProxyEventV2,
  { tenantDomain }: Pick<AccountServices, "tenantDomain">,
): OfficeAsked {
  const tenant = headers[OFFICE] ?? new URLSearchParams(rawQueryString).get(OFFICE) ?? undefined;
  const host = headers[HOST_HEADER];
  const byPath: OfficeAsked = tenant === undefined ? { by: "path" } : { by: "path", tenant };
  if (tenantDomain === undefined || host === undefined) return byPath;
  const meaning = meaningOfHost(host, tenantDomain);
  if (meaning === undefined) throw new Refusal("not-found");
  if (meaning.kind === "entrance") return byPath;
  if (tenant !== undefined && tenant !== meaning.tenant) throw new Refusal("not-found");
  return { by: "host", tenant: meaning.tenant };
}
