/** For whom something is put into words: the language of the request, the zone and country of the office. */
import type { TenantProfile } from "../../../core/tenants/tenant-profile.ts";

export interface Reader {
  readonly language: "en" | "sw";
  readonly country: string;
  /** IANA zone. */
  readonly zone: string;
}

/** @param language as it was asked for; without it the office's own */
export function readerOf(language: Reader["language"] | undefined, profile: TenantProfile | undefined): Reader {
  const { country = "US", zone = "UTC" } = profile ?? {};
  return { language: language ?? profile?.language ?? "en", country, zone };
}
