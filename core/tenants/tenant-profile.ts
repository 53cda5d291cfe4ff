/** An office as its account shows it, beside the dial plan that answers its calls. */
import * as z from "zod/mini";
import { templateSchema } from "./templates/template.ts";

export const tenantKindSchema = z.enum(["individual", "company"]);

/** Who a statement is made out to. */
export const invoiceSchema = z.strictObject({
  legalName: z.string().check(z.trim(), z.maxLength(120)),
  /** Lines as they stand on an envelope. */
  address: z.string().check(z.trim(), z.maxLength(400)),
  taxId: z.string().check(z.trim(), z.maxLength(40)),
});
export type Invoice = z.infer<typeof invoiceSchema>;

export const tenantProfileSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** IANA zone in which the office's times are shown. */
  zone: z.string(),
  /** ISO 3166. */
  country: z.string(),
  language: z.enum(["en", "sw"]),
  /** A company, where nobody said otherwise. */
  kind: z.exactOptional(tenantKindSchema),
  invoice: z.exactOptional(invoiceSchema),
  /** The carrier account that owns the office's numbers. */
  account: z.string(),
  /** What it began as. */
  template: z.exactOptional(templateSchema),
  /** At the carrier: where its desk phones register. */
  sipDomain: z.exactOptional(z.string()),
  /** What is known of its numbers beside where they lead, by number. */
  numbers: z.exactOptional(z.record(z.string(), z.object({ label: z.exactOptional(z.string()), since: z.exactOptional(z.number()) }))),
  /** Version of the dial plan that new calls begin with. */
  plan: z.number(),
  /** When it was last published, epoch milliseconds: no two publications of an office have the same. */
  publishedAt: z.exactOptional(z.number()),
});
export type TenantProfile = z.infer<typeof tenantProfileSchema>;
