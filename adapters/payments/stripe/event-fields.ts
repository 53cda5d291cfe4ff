/** What every event of Stripe's says of itself (https://docs.stripe.com/api/events/object). */
import * as z from "zod/mini";

export const eventFields = z.object({
  id: z.string().check(z.regex(/^evt_\w{1,80}$/)),
  object: z.literal("event"),
  type: z.string(),
  created: z.int(),
  livemode: z.boolean(),
  account: z.nullish(z.string()),
  data: z.object({ object: z.unknown() }),
});
export type EventFields = z.infer<typeof eventFields>;
