/** The trail of a call: why it went where it went. Stored as data, put into words by story.ts in the reader's language. */
import * as z from "zod/mini";

const text = z.string();
const wholeNumber = z.int();
const texts = z.array(text);
const [optionalText, optionalTexts, optionalNumber] = [z.exactOptional(text), z.exactOptional(texts), z.exactOptional(wholeNumber)];
const outcome = z.enum(["answered", "busy", "no-answer", "failed", "canceled"]);

export const trailEntrySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("arrived"), number: text }),
  z.object({
    kind: z.literal("office-open"),
    office: text,
    open: z.boolean(),
    because: z.enum(["hours", "exception", "closed-now"]),
    exception: optionalText,
    localTime: text,
  }),
  z.object({ kind: z.literal("menu"), menu: text, attempt: wholeNumber }),
  z.object({ kind: z.literal("pressed"), digits: text, choice: text }),
  z.object({ kind: z.literal("wrong-key"), digits: text }),
  z.object({ kind: z.literal("silence") }),
  z.object({ kind: z.literal("extension"), extension: text, person: text }),
  z.object({ kind: z.literal("no-such-extension"), extension: text }),
  /** `extensions`: whose call it is, where names do not tell, because several people have the same. */
  z.object({ kind: z.literal("ring"), people: texts, seconds: wholeNumber, extensions: optionalTexts }),
  /** We had called somebody of the office, whose own phone would ring here; and they pressed the key that takes a call. */
  z.object({ kind: z.literal("own-phone"), people: texts }),
  z.object({ kind: z.literal("own-phone-taken") }),
  /** Somebody who was wanted was not rung: `forwarded` means that they send their calls to voicemail. */
  z.object({
    kind: z.literal("passed-over"),
    person: text,
    because: z.enum(["do-not-disturb", "away", "suspended", "forwarded"]),
  }),
  /** To a person by name, or to a number (E.164). */
  z.object({
    kind: z.literal("forwarded"),
    person: text,
    because: z.enum(["always", "away", "busy", "no-answer"]),
    to: text,
  }),
  /** A forward that was not followed: it leads back to somebody who was tried, or on and on. */
  z.object({ kind: z.literal("forward-ended"), person: text, to: text }),
  z.object({ kind: z.literal("group"), group: text, extension: optionalText }),
  z.object({ kind: z.literal("nobody-to-ring"), people: texts, extensions: optionalTexts }),
  /** Phones that cost money and were not rung (E.164): no rate is known, the balance is too small, too many calls are going on, or the number is not to cost anything. */
  z.object({ kind: z.literal("paid-refused"), because: z.enum(["balance", "channels", "rate", "limit"]), numbers: texts }),
  /** The office's service is stopped: the caller heard so, or was sent on. Says all that a repeat needs to answer alike. */
  z.object({
    kind: z.literal("not-in-service"),
    state: z.enum(["blocked", "held", "off"]),
    language: z.enum(["en", "sw"]),
    forward: optionalText,
  }),
  /** So many calls as the number may have at once were going on: the caller heard the busy tone. */
  z.object({ kind: z.literal("lines-busy"), lines: wholeNumber }),
  z.object({ kind: z.literal("ring-ended"), outcome, talked: z.boolean(), seconds: optionalNumber }),
  z.object({ kind: z.literal("voicemail"), mailbox: text }),
  z.object({ kind: z.literal("message-left"), seconds: optionalNumber }),
  z.object({ kind: z.literal("no-message") }),
  z.object({ kind: z.literal("said"), what: text }),
  /** Somebody of the office asked for their messages; their PIN; a message that was played to them, and what they did with it. */
  z.object({ kind: z.literal("mailbox-asked") }),
  z.object({ kind: z.literal("mailbox-pin"), extension: text, pin: z.enum(["right", "wrong", "locked", "none"]) }),
  z.object({
    kind: z.literal("mailbox-message"),
    call: text,
    recording: text,
    startedAt: wholeNumber,
    from: z.nullable(text),
    objectKey: text,
  }),
  z.object({ kind: z.literal("mailbox-done"), did: z.enum(["deleted", "kept"]) }),
  z.object({ kind: z.literal("mailbox-end") }),
  z.object({ kind: z.literal("goodbye") }),
  z.object({ kind: z.literal("caller-gone") }),
  z.object({ kind: z.literal("too-many-steps") }),
]);

export type TrailEntry = z.infer<typeof trailEntrySchema>;
