/** Offices: where people sit, when they are there, and which days are special. */
import * as z from "zod/mini";
import { calendarSchema, officeSchema, specialDaySchema } from "../../voice/dial-plan.ts";
import type { Endpoints } from "./endpoint.ts";
import { ofSetup } from "./setup-refusals.ts";

const { name, zone, weekly } = officeSchema.shape;
const etag = z.string().check(z.maxLength(40));
const isDate = (date: string): boolean => new Date(`${date}T00:00:00Z`).toString() !== "Invalid Date";
/** A day that people entered; one that the calendar knows too is as they say. */
const days = z.array(specialDaySchema).check(
  z.maxLength(300),
  z.refine((list) => list.every(({ date }) => isDate(date)), "There is no such day."),
  z.refine((list) => new Set(list.map(({ date }) => date)).size === list.length, "A day is there twice."),
);
const calendar = z.nullable(calendarSchema);
/** Epoch milliseconds. */
const instant = z.int().check(z.gte(0), z.lte(8.64e15));

const verdict = z.object({
  open: z.boolean(),
  because: z.enum(["hours", "exception", "closed-now"]),
  /** The special day that decided. */
  exception: z.exactOptional(z.string()),
  /** The clock on the wall there, `2026-11-23T10:15`. */
  localTime: z.string(),
});
export type OpenVerdictView = z.output<typeof verdict>;

const holiday = z.object({ date: z.string(), name: z.string(), key: z.string() });
export type HolidayView = z.output<typeof holiday>;

const placeView = z.object({
  id: z.string(),
  name,
  zone,
  weekly,
  /** The days that people entered. */
  days: z.array(specialDaySchema),
  /** Whose holidays are closed days besides; null: nobody's. */
  calendar,
  /** This year's and next year's of that calendar, kept or not. */
  holidays: z.array(holiday),
  closedUntil: z.nullable(z.number()),
  now: verdict,
  /** A year of which no special day is known yet. */
  holidayGap: z.exactOptional(z.number()),
  /** By name: who sits there, and which steps of the call flow ask for it. */
  uses: z.object({ people: z.array(z.string()), steps: z.array(z.string()) }),
  etag: z.string(),
});
export type PlaceView = z.output<typeof placeView>;

export const placesApi = {
  "GET /api/places": { access: "member", summary: "The tenant's offices", answer: z.object({ places: z.array(placeView) }) },
  "POST /api/places": {
    access: "offices.manage",
    summary: "Adds an office",
    body: z.strictObject({ name, zone, weekly, days, calendar }),
    answer: placeView,
    refusals: [...ofSetup, "too-many-places", "no-holidays"],
  },
  "PATCH /api/places/{place}": {
    access: "offices.manage",
    summary: "Changes an office, or closes it until a moment",
    body: z.strictObject({
      etag,
      name: z.exactOptional(name),
      zone: z.exactOptional(zone),
      weekly: z.exactOptional(weekly),
      days: z.exactOptional(days),
      calendar: z.exactOptional(calendar),
      closedUntil: z.exactOptional(z.nullable(instant)),
    }),
    answer: placeView,
    refusals: [...ofSetup, "stale", "too-many-places", "no-holidays"],
  },
  "DELETE /api/places/{place}": {
    access: "offices.manage",
    summary: "Removes an office; another one takes its place where it is used",
    body: z.strictObject({ etag, replacement: z.exactOptional(officeSchema.shape.id) }),
    answer: "nothing",
    refusals: [...ofSetup, "stale", "last-place", "place-used", "unknown-place"],
  },
  "POST /api/places/open-at": {
    access: "member",
    summary: "Would an office with these hours be open at a moment of its own clock?",
    body: z.strictObject({
      zone,
      weekly,
      days,
      calendar,
      closedUntil: z.nullable(instant),
      at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)),
    }),
    answer: verdict,
    refusals: ["too-many-places", "no-holidays"],
  },
  "GET /api/holidays": {
    access: "member",
    summary: "A country's public holidays of this year and the next",
    query: z.strictObject({
      country: z.string().check(z.regex(/^[A-Z]{2}$/)),
      region: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,10}$/))),
    }),
    answer: z.object({ holidays: z.array(holiday) }),
    refusals: ["no-holidays"],
  },
  "GET /api/holiday-countries": {
    access: "member",
    summary: "The countries whose holidays are known, with parts that have their own",
    answer: z.object({
      countries: z.array(
        z.object({ code: z.string(), name: z.string(), regions: z.array(z.object({ code: z.string(), name: z.string() })) }),
      ),
    }),
  },
} as const satisfies Endpoints;
