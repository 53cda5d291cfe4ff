/** Offices, by the front door: hours and days, closing at once, moving people when one goes. */
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { readPlan } from "../../../../adapters/dynamodb/plans.ts";
import { readTenant } from "../../../../adapters/dynamodb/tenants.ts";
import { publishSample } from "../published-desk.ts";

const OWNER = "amina@duka.example";
const USER = "joseph@duka.example";
const WEEKDAYS = [0, 1, 2, 3, 4].map(() => [{ from: 480, to: 1050 }]);
const MOMBASA = { name: "Mombasa", zone: "Africa/Nairobi", weekly: [...WEEKDAYS, [{ from: 1320, to: 120 }], []], days: [], calendar: null };

const placeSchema = z.looseObject({ id: z.string(), name: z.string(), etag: z.string() });
let desk: Awaited<ReturnType<typeof publishSample>>;
beforeEach(async () => {
  desk = await publishSample();
});

const list = async (by = OWNER) =>
  z.object({ places: z.array(placeSchema) }).parse((await desk.ask("GET", "/api/places", { by })).body).places;
const one = async (id: string) => placeSchema.parse((await list()).find((place) => place.id === id));
const add = (change: object = {}, by = OWNER) => desk.ask("POST", "/api/places", { by, body: { ...MOMBASA, ...change } });
const change = async (id: string, body: object) =>
  desk.ask("PATCH", `/api/places/${id}`, { by: OWNER, body: { etag: (await one(id)).etag, ...body } });
const remove = async (id: string, more: object = {}) =>
  desk.ask("DELETE", `/api/places/${id}`, { by: OWNER, body: { etag: (await one(id)).etag, ...more } });
const plan = async () => readPlan(desk.table, "duka", (await readTenant(desk.table, "duka"))?.plan ?? 0);
const openAt = async (at: string, more: object = {}) => {
  const { name: _, ...hours } = MOMBASA;
  return desk.ask("POST", "/api/places/open-at", { by: USER, body: { ...hours, closedUntil: null, at, ...more } });
};

describe("an office", () => {
  test("is added, changed and removed, and the log tells before and after", async () => {
    const added = await add();
    expect(added).toMatchObject({
      status: 200,
      body: { name: "Mombasa", holidayGap: 2027, uses: { people: [], steps: [] }, now: { open: true } },
    });
    const { id } = placeSchema.parse(added.body);
    desk.clock.now += 1000;
    expect(await change(id, { name: "Mombasa Town" })).toMatchObject({
      status: 200,
      body: { name: "Mombasa Town", weekly: MOMBASA.weekly },
    });
    desk.clock.now += 1000;
    expect((await remove(id)).status).toBe(204);
    expect((await list()).map(({ name }) => name)).toEqual(["Nairobi", "Amsterdam"]);
    expect((await desk.ask("GET", "/api/audit", { by: OWNER })).body).toMatchObject({
      entries: [
        { action: "place.remove" },
        { action: "place.change", before: expect.stringContaining('"Mombasa"') },
        { action: "place.add", subject: "Mombasa" },
      ],
    });
  });

  test("tells who sits there and which steps ask for it; when it goes, another takes its place", async () => {
    expect(await one("nairobi")).toMatchObject({ uses: { people: ["Amina", "Joseph", "Sanne"], steps: ["Hours"] } });
    expect(await one("amsterdam")).toMatchObject({ uses: { people: [], steps: ["Hours", "Open?"] } });
    const before = desk.table.items();
    expect(await remove("nairobi")).toMatchObject({ status: 409, body: { code: "place-used" } });
    expect(await remove("nairobi", { replacement: "nairobi" })).toMatchObject({ status: 422, body: { code: "unknown-place" } });
    expect(await remove("nairobi", { replacement: "elsewhere" })).toMatchObject({ status: 422, body: { code: "unknown-place" } });
    expect(desk.table.items()).toEqual(before);
    expect((await remove("nairobi", { replacement: "amsterdam" })).status).toBe(204);
    const after = await plan();
    expect(after?.people.map(({ office }) => office)).toEqual(["amsterdam", "amsterdam", "amsterdam"]);
    expect(after?.nodes["hours"]).toMatchObject({ offices: ["amsterdam"] });
    expect(await remove("amsterdam")).toMatchObject({ status: 409, body: { code: "last-place" } });
  });

  test("closes at once until a moment, and opens again by itself or by hand", async () => {
    desk.clock.now = Date.parse("2026-11-23T10:00:00Z");
    const until = desk.clock.now + 3_600_000;
    expect(await change("nairobi", { closedUntil: until })).toMatchObject({
      status: 200,
      body: { closedUntil: until, now: { open: false, because: "closed-now" } },
    });
    expect((await plan())?.offices[0]).toMatchObject({ closedUntil: until, exceptions: [] });
    desk.clock.now = until;
    expect(await one("nairobi")).toMatchObject({ closedUntil: null, now: { open: true } });
    desk.clock.now = until - 1;
    expect(await change("nairobi", { closedUntil: null })).toMatchObject({ body: { now: { open: true } } });
    expect((await plan())?.offices[0]).not.toHaveProperty("closedUntil");
  });

  test("a save on something older shows what is there now; saves of two offices don't meet", async () => {
    const [nairobi, amsterdam] = [await one("nairobi"), await one("amsterdam")];
    const save = ({ id, etag }: typeof nairobi, name: string) =>
      desk.ask("PATCH", `/api/places/${id}`, { by: OWNER, body: { etag, name } });
    const answers = await Promise.all([save(nairobi, "Nairobi CBD"), save(nairobi, "Nairobi West"), save(amsterdam, "Amsterdam Zuid")]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "stale",
      current: { id: "nairobi", name: expect.stringMatching(/CBD|West/) },
    });
    expect((await list()).map(({ name }) => name)).toContain("Amsterdam Zuid");
  });

  test("whoever may not, doesn't; another tenant's office is not there; nothing more is taken than there is to say", async () => {
    expect((await add({}, USER)).status).toBe(403);
    expect((await list(USER)).length).toBe(2);
    await desk.other();
    const { etag } = await one("amsterdam");
    const foreign = await desk.ask("PATCH", "/api/places/mombasa", { by: "zuri@other.example", body: { etag, name: "x" } });
    expect(foreign).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect(await add({ id: "chosen", tenant: "other" })).toMatchObject({ status: 400, body: { code: "bad-body" } });
    expect(await add({ zone: "Mars/Olympus" })).toMatchObject({
      status: 400,
      body: { code: "bad-body", problems: [{ path: "zone" }] },
    });
    expect(await add({ days: [{ date: "2026-02-31x", name: "", open: [] }] })).toMatchObject({ status: 400 });
    expect(await add({ days: [{ date: "2026-13-01", name: "", open: [] }] })).toMatchObject({ status: 400 });
    const twice = { date: "2026-12-01", name: "", open: [] };
    expect(await add({ days: [twice, twice] })).toMatchObject({ status: 400 });
    expect(await add({ calendar: { country: "XX", without: [] } })).toMatchObject({ status: 422, body: { code: "no-holidays" } });
    expect(await add({ calendar: { country: "KE", region: "XX", without: [] } })).toMatchObject({
      status: 422,
      body: { code: "no-holidays" },
    });
  });
});

describe("is it open at …?", () => {
  test.each([
    ["2026-11-23T07:59", { open: false, because: "hours" }],
    ["2026-11-23T08:00", { open: true, because: "hours", localTime: "2026-11-23T08:00" }],
    // Saturday's night runs into Sunday.
    ["2026-11-29T01:59", { open: true, because: "hours" }],
    ["2026-11-29T02:00", { open: false, because: "hours" }],
  ])("%s", async (at, verdict) => {
    expect(await openAt(at)).toMatchObject({ status: 200, body: verdict });
  });

  test("a holiday of the calendar, one that is switched off, and the switch", async () => {
    const calendar = { country: "KE", without: [] };
    expect((await openAt("2026-10-20T10:00", { calendar })).body).toMatchObject({
      open: false,
      because: "exception",
      exception: "Mashujaa Day",
    });
    expect((await openAt("2026-10-20T10:00", { calendar: { country: "KE", without: ["Mashujaa Day"] } })).body).toMatchObject({
      open: true,
    });
    const closedUntil = Date.parse("2026-11-23T07:00:00Z");
    expect((await openAt("2026-11-23T09:59", { closedUntil })).body).toMatchObject({ open: false, because: "closed-now" });
    expect((await openAt("2026-11-23T10:00", { closedUntil })).body).toMatchObject({ open: true });
    expect((await openAt("2026-02-30T10:00")).status).toBe(400);
  });
});

describe("the countries' calendars", () => {
  test.each([
    ["KE", "2026-12-12", "Jamhuri Day"],
    ["TZ", "2026-12-09", "Independence Day"],
    ["UG", "2026-10-09", "Independence Day"],
    ["NL", "2026-04-27", "King's Day"],
    ["GB", "2026-12-28", "Boxing Day (substitute day)"],
    ["US", "2026-11-26", "Thanksgiving Day"],
    ["DE", "2026-10-03", "National Holiday"],
  ])("%s knows %s, %s", async (country, date, name) => {
    const { status, body } = await desk.ask("GET", "/api/holidays", { by: USER, query: `country=${country}` });
    expect(status).toBe(200);
    const { holidays } = z.object({ holidays: z.array(z.object({ date: z.string(), name: z.string(), key: z.string() })) }).parse(body);
    expect(holidays).toContainEqual({ date, name, key: name.replace(" (substitute day)", "") });
    expect(new Set(holidays.map((holiday) => holiday.date)).size).toBe(holidays.length);
    expect(holidays.some((holiday) => holiday.date.startsWith("2027-"))).toBe(true);
  });

  test("parts of a country have their own", async () => {
    const { body } = await desk.ask("GET", "/api/holiday-countries", { by: USER });
    const { countries } = z
      .object({ countries: z.array(z.object({ code: z.string(), regions: z.array(z.object({ code: z.string() })) })) })
      .parse(body);
    expect(countries.find(({ code }) => code === "DE")?.regions.map(({ code }) => code)).toContain("BY");
    const bavaria = await desk.ask("GET", "/api/holidays", { by: USER, query: "country=DE&region=BY" });
    expect(bavaria.body).toMatchObject({ holidays: expect.arrayContaining([expect.objectContaining({ date: "2026-01-06" })]) });
  });
});
