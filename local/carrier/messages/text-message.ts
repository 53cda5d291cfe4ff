/** A text message (SMS) as the carrier keeps it. */
import * as z from "zod";

export const textMessageSchema = z.object({
  /** SM + 32 hex. */
  sid: z.string(),
  account: z.string(),
  from: z.string(),
  to: z.string(),
  body: z.string(),
  /** `sent`: on its way, and waiting as long as no telephone is plugged in at the number. */
  status: z.enum(["queued", "sent", "delivered"]),
  /** Epoch milliseconds by the carrier's clock; also the next two. */
  createdAt: z.number(),
  sentAt: z.number().optional(),
  deliveredAt: z.number().optional(),
});
export type TextMessage = z.infer<typeof textMessageSchema>;
