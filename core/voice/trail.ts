/** The trail of a call: why it went where it went. Stored as data, put into words by story.ts in the reader's language. */
import * as z from "zod/mini";

const text = z.string();
const wholeNumber = z.number().check(z.int());
const outcome = z.enum(["answered", "busy", "no-answer", "failed", "canceled"]);

export const trailEntrySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("arrived"), number: text }),
  z.object({
    kind: z.literal("office-open"),
    office: text,
    open: z.boolean(),
    because: z.enum(["hours", "exception", "closed-now"]),
    exception: z.exactOptional(text),
    localTime: text,
  }),
  z.object({ kind: z.literal("menu"), menu: text, attempt: wholeNumber }),
  z.object({ kind: z.literal("pressed"), digits: text, choice: text }),
  z.object({ kind: z.literal("wrong-key"), digits: text }),
  z.object({ kind: z.literal("silence") }),
  z.object({ kind: z.literal("extension"), extension: text, person: text }),
  z.object({ kind: z.literal("no-such-extension"), extension: text }),
  /** `extensions`: the same people, by what their own lists of calls are found by. */
  z.object({ kind: z.literal("ring"), people: z.array(text), seconds: wholeNumber, extensions: z.exactOptional(z.array(text)) }),
  z.object({ kind: z.literal("nobody-to-ring"), people: z.array(text), extensions: z.exactOptional(z.array(text)) }),
  /** Phones that cost money and were not rung (E.164): no rate is known, the balance is too small, or too many calls are going on. */
  z.object({ kind: z.literal("paid-refused"), because: z.enum(["balance", "channels", "rate"]), numbers: z.array(text) }),
  /** The office's service is stopped: the caller heard so, or was sent on. Says all that a repeat needs to answer alike. */
  z.object({
    kind: z.literal("not-in-service"),
    state: z.enum(["blocked", "held", "off"]),
    language: z.enum(["en", "sw"]),
    forward: z.exactOptional(text),
  }),
  z.object({ kind: z.literal("ring-ended"), outcome, talked: z.boolean(), seconds: z.exactOptional(wholeNumber) }),
  z.object({ kind: z.literal("voicemail"), mailbox: text }),
  z.object({ kind: z.literal("message-left"), seconds: z.exactOptional(wholeNumber) }),
  z.object({ kind: z.literal("no-message") }),
  z.object({ kind: z.literal("said"), what: text }),
  z.object({ kind: z.literal("goodbye") }),
  z.object({ kind: z.literal("caller-gone") }),
  z.object({ kind: z.literal("too-many-steps") }),
]);

export type TrailEntry = z.infer<typeof trailEntrySchema>;
