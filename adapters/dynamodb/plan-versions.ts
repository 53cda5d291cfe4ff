/** What each version of a plan changed, and who published it: beside the plans, so that the history can be listed without reading them. */
import * as z from "zod/mini";
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { planVersionKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

const versionSchema = z.object({
  version: z.number(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** The call flow is another one than before. */
  isFlow: z.boolean(),
  /** Names; absent when the provider published the office. */
  by: z.exactOptional(z.string()),
  visiting: z.exactOptional(z.boolean()),
  /** Of the log of changes. */
  action: z.exactOptional(z.string()),
  subject: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
});
export type PlanVersion = z.infer<typeof versionSchema>;
export type VersionWords = Omit<PlanVersion, "version" | "at">;

export const NO_WORDS: VersionWords = { isFlow: true };

/** To be written beside the plan. */
export const versionWrite = ({ tenant, version }: DialPlan, at: number, words: VersionWords): Write => ({
  put: { ...planVersionKey(tenant, version), version, at, ...words },
});

/** Newest first. */
export async function listPlanVersions(
  table: Pick<Table, "query">,
  tenant: string,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly versions: readonly PlanVersion[]; readonly cursor?: string }> {
  const { pk } = planVersionKey(tenant, 0);
  const { items, cursor } = await table.query({ pk, skPrefix: "VERSION#", newestFirst: true, consistent: true, ...page });
  const versions = items.map((item) => versionSchema.parse(item));
  return cursor === undefined ? { versions } : { versions, cursor };
}
