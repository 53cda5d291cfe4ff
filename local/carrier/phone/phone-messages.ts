/**
 * What the phone page and the carrier say to each other over one WebSocket, which is one telephone. Text frames are JSON
 * as below; binary frames are sound in both directions: 16-bit little-endian PCM, 8 kHz, mono, 20 ms a frame.
 */
import * as z from "zod/mini";

/** E.164 number, `client:name` or `sip:user@host`. */
const address = z.string().check(z.regex(/^(\+\d{3,15}|client:[\w.@+-]{1,120}|sip:[^\s@]{1,120}@[\w.-]{1,120})$/));
/** An address, or what one can type on a keypad. */
const dialled = z.union([address, z.string().check(z.regex(/^\+?[\d*#]{1,20}$/))]);

const toCarrier = z.discriminatedUnion("type", [
  /** Whose telephone this is; from now on it can be rung. */
  z.object({ type: z.literal("register"), address, name: z.optional(z.string().check(z.maxLength(80))) }),
  z.object({ type: z.literal("dial"), to: dialled, withheld: z.optional(z.boolean()) }),
  z.object({ type: z.literal("answer") }),
  z.object({ type: z.literal("decline") }),
  z.object({ type: z.literal("hang-up") }),
  z.object({ type: z.literal("press"), digits: z.string().check(z.regex(/^[\d*#A-Dw]{1,40}$/)) }),
]);
export type ToCarrier = z.infer<typeof toCarrier>;

/** Somebody whose telephone the page offers to be. */
const person = z.object({
  name: z.string(),
  address,
  withheld: z.optional(z.boolean()),
  /** The office they belong to; somebody from outside has none. */
  office: z.optional(z.string()),
});
export type Person = z.infer<typeof person>;

const call = z.object({
  /** The carrier's call id. */
  id: z.string(),
  direction: z.enum(["in", "out"]),
  /** The other side as a telephone displays it. */
  peer: z.string(),
  state: z.enum(["calling", "ringing", "talking", "ended"]),
  reason: z.optional(z.enum(["hung-up", "other-side-hung-up", "declined", "busy", "no-answer", "failed", "canceled"])),
  /** Milliseconds since the answer, when there was one. */
  talkedMs: z.optional(z.number()),
  /** The id of the leg on which somebody hears this one, e.g. that of another telephone on the page. */
  connectedTo: z.optional(z.string()),
});
export type PhoneCall = z.infer<typeof call>;

const receivedText = z.object({
  /** The carrier's message id. */
  id: z.string(),
  from: z.string(),
  body: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type ReceivedText = z.infer<typeof receivedText>;

const refusal = z.enum(["bad-message", "not-registered", "in-a-call", "no-call"]);
export type Refusal = z.infer<typeof refusal>;

const toPhone = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("directory"),
    persons: z.array(person),
    numbers: z.array(z.object({ number: z.string(), name: z.string() })),
  }),
  z.object({ type: z.literal("registered"), address }),
  z.object({ type: z.literal("call"), call }),
  z.object({ type: z.literal("prompt"), text: z.string() }),
  z.object({ type: z.literal("key"), digit: z.string() }),
  /** A text message; after `registered` come those from before. */
  z.object({ type: z.literal("text"), text: receivedText }),
  /** Nothing was done; the socket lives on. */
  z.object({ type: z.literal("error"), code: refusal, message: z.string() }),
]);
export type ToPhone = z.infer<typeof toPhone>;

/** @throws Error that says what is wrong with the text */
export const readToCarrier = (text: string): ToCarrier => read(toCarrier, text);
/** @throws Error that says what is wrong with the text */
export const readToPhone = (text: string): ToPhone => read(toPhone, text);

function read<Schema extends z.ZodMiniType>(schema: Schema, text: string): z.output<Schema> {
  const result = schema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${issue?.path.join(".") || "message"}: ${issue?.message ?? "not understood"}`);
}
