/** The provider's tariff plans, and what calls cost. */
import * as z from "zod/mini";
import { rateDeckIdSchema, rateDeckSchema } from "../../billing/rate-deck.ts";
import { tariffPlanFields, tariffPlanToSaveSchema } from "../../billing/tariff-plan.ts";
import type { Endpoints } from "./endpoint.ts";
import type { Unchanging } from "./unchanging.ts";

/** A file of rates within JSON. Lambda takes requests of six megabytes, with everything around the body. */
const FILE_BYTES = 5_000_000;

const planViewSchema = z.extend(tariffPlanFields, { etag: z.string() });
export type TariffPlanView = Readonly<z.output<typeof planViewSchema>>;

const planListSchema = z.object({ plans: z.array(planViewSchema) });
export type PlanListView = Readonly<z.output<typeof planListSchema>>;

const deckListSchema = z.object({
  decks: z.array(z.object({ id: z.string(), currency: z.string(), version: z.number(), rates: z.number() })),
});
export type RateDeckListView = Unchanging<z.output<typeof deckListSchema>>;

const rateTextSchema = z.object({
  name: z.string(),
  /** Decimal text in the deck's currency. */
  perMinute: z.string(),
  connection: z.string(),
  initialSeconds: z.number(),
  incrementSeconds: z.number(),
});
export type RateTextView = Unchanging<z.output<typeof rateTextSchema>>;

const differenceSchema = z.object({
  kind: z.enum(["added", "removed", "changed"]),
  prefix: z.string(),
  before: z.exactOptional(rateTextSchema),
  after: z.exactOptional(rateTextSchema),
});
export type RateDifferenceView = Unchanging<z.output<typeof differenceSchema>>;

const importSchema = z.strictObject({
  csv: z.string(),
  currency: rateDeckSchema.shape.currency,
  dryRun: z.boolean(),
  /** The version against which the differences were shown; 0 for none. A dry run takes any. */
  before: z.int().check(z.gte(0), z.lte(99_999_999)),
});

const importedSchema = z.object({
  version: z.number(),
  applied: z.boolean(),
  counts: z.object({ added: z.number(), removed: z.number(), changed: z.number() }),
  /** Every difference, at most 50,000. */
  differences: z.array(differenceSchema),
});
export type RateImportView = Unchanging<z.output<typeof importedSchema>>;

export const tariffsApi = {
  "GET /api/provider/plans": { access: "provider", summary: "Tariff plans", answer: planListSchema },
  "PUT /api/provider/plans/{id}": {
    access: "provider",
    summary: "A tariff plan becomes what the body says",
    params: z.strictObject({ id: tariffPlanFields.shape.id }),
    body: tariffPlanToSaveSchema,
    answer: planViewSchema,
    refusals: ["tariff-refused", "other-currency", "stale"],
  },
  "GET /api/provider/rates": { access: "provider", summary: "Rate decks", answer: deckListSchema },
  "GET /api/provider/rates/{deck}": {
    access: "provider",
    summary: "A deck as a file that can be imported again: world.csv",
    params: z.strictObject({ deck: z.string().check(z.regex(/^[a-z0-9-]{1,32}\.csv$/)) }),
    answer: "file",
    refusals: ["answer-too-large"],
  },
  "PUT /api/provider/rates/{deck}": {
    access: "provider",
    summary: "A whole deck as a file; a dry run shows what it changes, and changes nothing",
    params: z.strictObject({ deck: rateDeckIdSchema }),
    body: importSchema,
    answer: importedSchema,
    refusals: ["rates-refused", "rates-changed", "other-currency"],
    maxBodyBytes: FILE_BYTES,
  },
} as const satisfies Endpoints;
