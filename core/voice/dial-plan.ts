/**
 * A published dial plan: one immutable, versioned snapshot of everything a call needs to know.
 * Functions keep a version in memory for ever, because it never changes (docs/architecture.md, decision 2).
 */
import * as z from "zod/mini";

/** Letters, digits, `_` and `-` only: ids travel in signed query strings, where every encoder must agree. */
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,32}$/));
const extension = z.string().check(z.regex(/^[1-9][0-9]{1,5}$/));
const e164 = z.string().check(z.regex(/^\+[1-9][0-9]{6,14}$/));
/** Minutes since local midnight; 1440 is the end of the day. */
const minuteOfDay = z.int().check(z.gte(0), z.lte(1440));
/** A calendar day in the office's own zone, `2026-12-25`. */
const localDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const name = z.string().check(z.minLength(1), z.maxLength(80));
const country = z.string().check(z.regex(/^[A-Z]{2}$/));
const seconds = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const optionalId = z.exactOptional(id);

/** What a caller hears: text for the carrier's speech, or audio made beforehand (the only way for a language without speech). */
export const promptSchema = z.union([
  z.strictObject({
    text: z.string().check(z.minLength(1), z.maxLength(3000)),
    language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4}){0,2}$/)),
    /** The sound of the office's library that it was taken from: changing that changes it here too. */
    sound: optionalId,
  }),
  z.strictObject({ audio: z.url({ protocol: /^https?$/ }), sound: optionalId }),
]);
export type Prompt = z.infer<typeof promptSchema>;
const prompts = z.array(promptSchema).check(z.maxLength(10));
const optionalPrompts = z.exactOptional(prompts);

/** Switched off by its owner: kept, and not rung. */
const off = z.exactOptional(z.literal(true));

/** Where a person can be rung. `screen` asks them to press 1, which keeps a mobile's own voicemail from answering. */
const deviceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("number"), number: e164, screen: z.boolean(), off }),
  z.strictObject({ kind: z.literal("client"), identity: id, off }),
  z.strictObject({ kind: z.literal("sip"), uri: z.string().check(z.regex(/^sips?:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$/)), off }),
]);
export type Device = z.infer<typeof deviceSchema>;

/** Where a person's calls are sent on to. `voicemail` is the mailbox of whoever was called first. */
const destinationSchema = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("extension"), extension }),
  z.strictObject({ to: z.literal("number"), number: e164, screen: z.boolean() }),
  z.strictObject({ to: z.literal("voicemail") }),
]);
export type Destination = z.infer<typeof destinationSchema>;

const optionalDestination = z.exactOptional(destinationSchema);
export const forwardSchema = z.strictObject({
  always: optionalDestination,
  busy: optionalDestination,
  noAnswer: optionalDestination,
  /** Followed while `away` is on; without one, the mailbox. */
  away: optionalDestination,
});
export type Forward = z.infer<typeof forwardSchema>;

/** Epoch milliseconds. */
const instant = z.int().check(z.gte(0));
/** Until they come back, or until an instant. */
export const awaySchema = z.union([z.literal(true), instant]);
/** Without an end, until it is switched off. */
export const doNotDisturbSchema = z.strictObject({ until: z.exactOptional(instant) });

export const personSchema = z.strictObject({
  extension,
  name,
  office: id,
  devices: z.array(deviceSchema).check(z.maxLength(10)),
  ringSeconds: seconds(5, 120),
  voicemailGreeting: prompts,
  forward: z.exactOptional(forwardSchema),
  away: z.exactOptional(awaySchema),
  /** No phone of theirs rings, whatever they forward. */
  doNotDisturb: z.exactOptional(doNotDisturbSchema),
  /** Not rung, and their extension says that they are not available. Their messages stay. */
  suspended: z.exactOptional(z.literal(true)),
});
export type Person = z.infer<typeof personSchema>;

/** People who are rung together, or one after the other until somebody answers. */
export const groupSchema = z.strictObject({
  id,
  name,
  /** Dialled in a voice menu like a person's. */
  extension: z.exactOptional(extension),
  people: z.array(extension).check(z.minLength(1), z.maxLength(20)),
  strategy: z.enum(["all-at-once", "one-after-another"]),
  /** All of them, or each of them. */
  seconds: seconds(5, 120),
});
export type Group = z.infer<typeof groupSchema>;

const opening = z.strictObject({ from: minuteOfDay, to: minuteOfDay });
export type Opening = z.infer<typeof opening>;

/** ISO 3166 country and, where holidays differ within it, its part. `without` names the holidays on which the office works all the same. */
export const calendarSchema = z.strictObject({
  country,
  region: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,10}$/))),
  without: z.array(z.string().check(z.minLength(1), z.maxLength(120))).check(z.maxLength(100)),
});
export type HolidayCalendar = z.infer<typeof calendarSchema>;

export const specialDaySchema = z.strictObject({
  date: localDate,
  name: z.string().check(z.maxLength(80)),
  open: z.array(opening).check(z.maxLength(6)),
});

/** `weekly[0]` is Monday. A range whose `to` is not after its `from` runs over midnight into the next day. */
export const officeSchema = z.strictObject({
  id,
  name,
  zone: z.string().check(z.minLength(1), z.maxLength(64)),
  weekly: z.array(z.array(opening).check(z.maxLength(6))).check(z.length(7)),
  /** Other hours on a given day; an empty `open` is a day off. */
  exceptions: z.array(specialDaySchema).check(z.maxLength(400)),
  /** Whose public holidays are put among the exceptions every year; calls look at the exceptions alone. */
  calendar: z.exactOptional(calendarSchema),
  /** The "closed now" switch: closed until this instant (epoch milliseconds), whatever the hours say. */
  closedUntil: z.exactOptional(z.int()),
});
export type Office = z.infer<typeof officeSchema>;

const menuKey = z.string().check(z.regex(/^[0-9*#]$/));

export const nodeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("menu"),
    name,
    prompts,
    choices: z.record(menuKey, z.strictObject({ label: name, next: id })),
    /** An extension may be dialled at any time while the menu is playing. */
    dialExtensions: z.boolean(),
    waitSeconds: seconds(1, 20),
    tries: seconds(1, 5),
    wrongKey: prompts,
    silence: prompts,
    otherwise: id,
  }),
  z.strictObject({
    kind: z.literal("ring"),
    name,
    /** Empty where a group is rung, and while the step is being drawn: lint-plan.ts refuses to publish that. */
    people: z.array(extension).check(z.maxLength(10)),
    /** In place of people: who, how and for how long is then the group's to say. */
    group: optionalId,
    seconds: seconds(5, 120),
    prompts,
    otherwise: id,
  }),
  z.strictObject({
    kind: z.literal("voicemail"),
    name,
    /** The person whose mailbox it is; without one it is the office's own mailbox. */
    mailbox: z.exactOptional(extension),
    greeting: prompts,
    maxSeconds: seconds(5, 600),
  }),
  z.strictObject({ kind: z.literal("hours"), name, office: id, open: id, closed: id }),
  z.strictObject({ kind: z.literal("say"), name, prompts, next: id }),
  z.strictObject({ kind: z.literal("tell-hours"), name, offices: z.array(id).check(z.minLength(1)), language: z.string(), next: id }),
  z.strictObject({ kind: z.literal("goodbye"), name, prompts }),
]);
/** The ids that steps may have, and the numbers that lead to them. */
export const [stepIdSchema, numberSchema] = [id, e164];
/** So many calls of a number may go on at the same time. */
export const callsAtOnceSchema = z.int().check(z.gte(1), z.lte(50));
export type PlanNode = z.infer<typeof nodeSchema>;

export const dialPlanSchema = z.strictObject({
  tenant: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,30}[a-z0-9]$/)),
  /** Counts from 1; a number's route points at one version. */
  version: z.int().check(z.gte(1)),
  officeName: name,
  /** ISO 3166 country whose dialling habits the office follows. */
  country,
  /** The neutral sentences (recording notice, "nobody is here", goodbye) in the office's language. */
  sentences: z.strictObject({
    recordingNotice: prompts,
    noSuchExtension: prompts,
    nothingHeard: prompts,
    thanksForMessage: prompts,
    goodbye: prompts,
    screening: prompts,
    /** For somebody of the office whom we call to show how it sounds: before their own phone would ring alone, with others' phones, and after they took the call. */
    ownPhone: optionalPrompts,
    ownPhoneToo: optionalPrompts,
    ownPhoneTaken: optionalPrompts,
    /** Somebody was dialled who is suspended. */
    notAvailable: optionalPrompts,
  }),
  /** Record talks from the answer on, one channel a party; the notice above is heard before. */
  recordCalls: z.boolean(),
  offices: z.array(officeSchema).check(z.minLength(1), z.maxLength(50)),
  people: z.array(personSchema).check(z.maxLength(500)),
  groups: z.exactOptional(z.array(groupSchema).check(z.maxLength(100))),
  /** The first step for each of the office's numbers (E.164). */
  entries: z.record(e164, id),
  nodes: z.record(id, nodeSchema),
  /** What calls of a number may cost, and how many there may be at once; one that is not named is not limited. */
  limits: z.exactOptional(z.record(e164, z.strictObject({ outside: z.boolean(), callsAtOnce: z.exactOptional(callsAtOnceSchema) }))),
});
export type DialPlan = z.infer<typeof dialPlanSchema>;
