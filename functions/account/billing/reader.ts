/** For whom something is put into words: the language of the request, the zone and country of the office. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import type { TenantProfile } from "../../../core/tenants/tenant-profile.ts";
import { readQuery } from "../read-request.ts";

export interface Reader {
  readonly language: "en" | "sw";
  readonly country: string;
  /** IANA zone. */
  readonly zone: string;
}

const languageSchema = z.optional(z.enum(["en", "sw"]));

export function readerOf(request: APIGatewayProxyEventV2, profile: TenantProfile | undefined): Reader {
  const language = readQuery(request, "language", languageSchema);
  const { country = "US", zone = "UTC" } = profile ?? {};
  return { language: language ?? profile?.language ?? "en", country, zone };
}
