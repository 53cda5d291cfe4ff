/**
 * An entry of the ledger: double entry, append only. Its postings sum to zero; the one on `tenant` changes the tenant's balance, the
 * others say where the money came from or went. Its key is its own for ever, so that the same event is never booked twice.
 */
import * as z from "zod/mini";
import { monthSchema } from "./facts.ts";

const micros = z.int();
const text = z.string();
const optionalText = z.exactOptional(text);

const ledgerAccountSchema = z.enum(["tenant", "card", "mpesa", "calls", "rent", "fees", "fines", "trial", "adjustments", "disputes"]);
export type LedgerAccount = z.infer<typeof ledgerAccountSchema>;

const postingSchema = z.object({ account: ledgerAccountSchema, micros });

/** What an entry is for; each kind with what a person wants to know of it. */
const entryDetailSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("top-up"), payment: text, method: z.enum(["card", "mpesa"]) }),
  z.object({ kind: z.literal("refund"), payment: text, refund: text }),
  z.object({ kind: z.literal("refund-returned"), payment: text, refund: text }),
  z.object({ kind: z.literal("dispute"), payment: text, dispute: text }),
  z.object({ kind: z.literal("dispute-won"), payment: text, dispute: text }),
  z.object({
    kind: z.literal("call"),
    call: text,
    leg: text,
    to: text,
    /** Of talk, and how it was priced. */
    seconds: z.int(),
    rate: optionalText,
    /** Served by the plan's included minutes: seconds taken from them. */
    includedSeconds: z.exactOptional(z.int()),
  }),
  z.object({ kind: z.literal("fine"), deadline: text }),
  z.object({ kind: z.literal("fine-returned"), deadline: text }),
  z.object({ kind: z.literal("rent"), number: text, month: monthSchema }),
  z.object({ kind: z.literal("fee"), month: monthSchema, plan: text }),
  z.object({ kind: z.literal("trial") }),
  z.object({ kind: z.literal("adjustment"), request: text, reason: text, by: text }),
]);
export type EntryDetail = z.infer<typeof entryDetailSchema>;
export type EntryKind = EntryDetail["kind"];

export const entryKindSchema = z.enum([
  "top-up",
  "refund",
  "refund-returned",
  "dispute",
  "dispute-won",
  "call",
  "fine",
  "fine-returned",
  "rent",
  "fee",
  "trial",
  "adjustment",
] satisfies EntryKind[]);

export const entrySchema = z.object({
  tenant: text,
  /** `TOPUP#<payment>`, `CALL#<leg>`, `FINE#<tenant>#<deadline>`, `RENT#<number>#<month>` … */
  key: text,
  /** When it counts (epoch milliseconds). Part of the key, so the same event always has the same. */
  at: z.int(),
  /** The month it belongs to, in the zone of the books. */
  month: monthSchema,
  currency: text,
  postings: z.array(postingSchema),
  detail: entryDetailSchema,
});
export type Entry = z.infer<typeof entrySchema>;

/** How much an entry changes the tenant's balance. */
export const amountOf = ({ postings }: Pick<Entry, "postings">): number =>
  postings.reduce((sum, { account, micros: amount }) => (account === "tenant" ? sum + amount : sum), 0);

/** @throws RangeError when the postings do not sum to zero, or are too large to be summed safely */
export function checkedEntry(entry: Entry): Entry {
  let sum = 0;
  for (const { micros: amount } of entry.postings) {
    sum += amount;
    if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(sum)) throw new RangeError(`an amount of ${entry.key} is too large`);
  }
  if (sum !== 0) throw new RangeError(`the postings of ${entry.key} sum to ${sum}`);
  return entry;
}
