/** What we read of a Checkout session, in an event and in an answer of the API alike. */
import * as z from "zod/mini";

/** A reference is an id, or the thing itself when it was asked for. */
export const reference = z.union([z.string(), z.object({ id: z.string() })]);

export const idOf = (value: z.infer<typeof reference> | null | undefined): string | undefined =>
  typeof value === "string" ? value : value?.id;

export const sessionFields = z.object({
  id: z.string(),
  object: z.literal("checkout.session"),
  mode: z.string(),
  status: z.nullish(z.string()),
  payment_status: z.string(),
  client_reference_id: z.nullish(z.string()),
  payment_intent: z.nullish(reference),
  amount_total: z.nullish(z.int()),
  currency: z.nullish(z.string()),
});
export type SessionFields = z.infer<typeof sessionFields>;
