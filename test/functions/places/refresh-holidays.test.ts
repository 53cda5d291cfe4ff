/** The refresh of every month, over offices as they were set up by the front door. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { refreshHolidays } from "../../../functions/places/refresh-holidays.ts";
import { sampleOffice } from "../../core/tenants/sample-office.ts";
import { PROVIDER } from "../account/account-desk.ts";
import { publishSample } from "../account/published-desk.ts";

const OWNER = "amina@duka.example";
let desk: Awaited<ReturnType<typeof publishSample>>;
beforeEach(async () => {
  desk = await publishSample();
});

const places = async (by = OWNER) => {
  const { body } = await desk.ask("GET", "/api/places", { by });
  return z.object({ places: z.array(z.looseObject({ id: z.string(), etag: z.string() })) }).parse(body).places;
};
const save = async (place: string, body: object, by = OWNER) => {
  const etag = (await places(by)).find(({ id }) => id === place)?.etag;
  return desk.ask("PATCH", `/api/places/${place}`, { by, body: { etag, ...body } });
};
const days = async (office: string, tenant = "duka") => {
  const plan = await readPlan(desk.table, tenant, (await readTenant(desk.table, tenant))?.plan ?? 0);
  return plan?.offices.find(({ id }) => id === office)?.exceptions ?? [];
};

describe("an office that follows Kenya's calendar", () => {
  beforeEach(async () => {
    const own = [
      { date: "2026-12-24", name: "Half day", open: [{ from: 480, to: 720 }] },
      { date: "2028-01-01", name: "Open for tourists", open: [{ from: 600, to: 960 }] },
    ];
    const saved = await save("nairobi", { days: own, calendar: { country: "KE", without: ["Moi Day"] } });
    expect(saved, JSON.stringify(saved.body)).toMatchObject({ status: 200 });
  });

  test("has this year's holidays and the next one's at once", async () => {
    expect(await days("nairobi")).toContainEqual({ date: "2026-12-12", name: "Jamhuri Day", open: [] });
    expect(await days("nairobi")).toContainEqual({ date: "2027-12-12", name: "Jamhuri Day", open: [] });
    expect((await days("nairobi")).filter(({ date }) => date.endsWith("-10-10"))).toEqual([]);
    expect(await refreshHolidays(desk.services)).toEqual({ looked: 1, failed: 0 });
  });

  test("gets the year after when the year has turned, once, and keeps what people entered and switched off", async () => {
    const before = await days("nairobi");
    desk.clock.now = Date.parse("2027-01-01T02:10:00Z");
    await refreshHolidays(desk.services);
    const after = await days("nairobi");
    for (const day of before) expect(after).toContainEqual(day);
    expect(after).toContainEqual({ date: "2028-12-12", name: "Jamhuri Day", open: [] });
    expect(after.filter(({ date }) => date === "2028-01-01")).toEqual([
      { date: "2028-01-01", name: "Open for tourists", open: [{ from: 600, to: 960 }] },
    ]);
    expect(after.filter(({ name }) => name.startsWith("Moi Day"))).toEqual([]);
    expect(await days("amsterdam")).toEqual([]);
    const items = desk.table.items();
    expect(await refreshHolidays(desk.services)).toEqual({ looked: 1, failed: 0 });
    expect(desk.table.items()).toEqual(items);
    const log = await desk.ask("GET", "/api/audit", { by: OWNER });
    expect(log.body).toMatchObject({
      entries: [{ action: "place.change", by: { name: "Holiday calendar" }, after: expect.stringContaining("2028-12-12 Jamhuri Day") }, {}],
    });
  });

  test("gets them when the year has turned on its own wall, wherever we are", async () => {
    const has2028 = async () => (await days("nairobi")).some(({ date }) => date === "2028-12-12");
    desk.clock.now = Date.parse("2026-12-31T20:59:59Z");
    await refreshHolidays(desk.services);
    expect(await has2028()).toBe(false);
    desk.clock.now = Date.parse("2026-12-31T21:00:00Z");
    await refreshHolidays(desk.services);
    expect(await has2028()).toBe(true);
  });

  test("is left alone when it follows no calendar any more", async () => {
    expect((await save("nairobi", { days: [], calendar: null })).status).toBe(200);
    desk.clock.now = Date.parse("2027-01-01T02:10:00Z");
    expect(await refreshHolidays(desk.services)).toEqual({ looked: 0, failed: 0 });
    expect(await days("nairobi")).toEqual([]);
  });

  test("is no hindrance to the others when it fails", async () => {
    await desk.other();
    const other = z
      .object({ places: z.array(z.looseObject({ id: z.string(), etag: z.string() })) })
      .parse((await desk.ask("GET", "/api/places", { by: "zuri@other.example" })).body).places[0];
    await desk.ask("PATCH", `/api/places/${other?.id}`, {
      by: "zuri@other.example",
      body: { etag: other?.etag, calendar: { country: "NL", without: [] } },
    });
    desk.clock.now = Date.parse("2027-01-01T02:10:00Z");
    const { holidays } = desk.services;
    const of: typeof holidays.of = async (country, region, years) => {
      if (country === "KE") throw new Error("no data");
      return holidays.of(country, region, years);
    };
    expect(await refreshHolidays({ ...desk.services, holidays: { ...holidays, of } })).toEqual({ looked: 2, failed: 1 });
    const plan = await readPlan(desk.table, "other", (await readTenant(desk.table, "other"))?.plan ?? 0);
    expect(plan?.offices[0]?.exceptions).toContainEqual({ date: "2028-04-27", name: "King's Day", open: [] });
  });
});

test("offices beyond the first fifty get theirs, too", async () => {
  const { plan, ...office } = sampleOffice();
  const { "by-hours": _, ...nodes } = plan.nodes;
  const calendar = { country: "KE", without: [] };
  const offices = plan.offices.map((each) => (each.id === "nairobi" ? { ...each, calendar } : each));
  const tenants = Array.from({ length: 51 }, (_each, at) => `office-${at}`);
  for (const [at, tenant] of tenants.entries()) {
    const entries = { [`+2542000010${String(at).padStart(2, "0")}`]: "main" };
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const put = await desk.ask("PUT", `/api/provider/tenants/${tenant}`, {
      by: PROVIDER,
      body: { ...office, plan: { ...plan, nodes, entries, offices } },
    });
    expect(put, JSON.stringify(put.body)).toMatchObject({ status: 200 });
  }
  desk.clock.now = Date.parse("2027-01-01T02:10:00Z");
  expect(await refreshHolidays(desk.services)).toEqual({ looked: 51, failed: 0 });
  for (const tenant of tenants) expect(await days("nairobi", tenant)).toContainEqual({ date: "2028-12-12", name: "Jamhuri Day", open: [] });
});

test("an office whose domain for desk phones the carrier has not made yet gets its holidays all the same", async () => {
  const begun = await desk.ask("POST", "/api/offices", {
    by: "zuri@other.example",
    headers: { "idempotency-key": randomUUID() },
    body: {
      kind: "company",
      name: "Zuri",
      template: "shop",
      mobile: "+254711000199",
      language: "en",
      country: "KE",
      zone: "Africa/Nairobi",
    },
  });
  expect(begun).toMatchObject({ status: 200, body: { tenant: "zuri", warnings: [expect.stringContaining("desk phones")] } });
  const [place] = await places("zuri@other.example");
  const calendar = { country: "KE", without: [] };
  expect(await save(place?.id ?? "", { calendar }, "zuri@other.example")).toMatchObject({ status: 200 });
  desk.clock.now = Date.parse("2027-01-01T02:10:00Z");
  expect(await refreshHolidays(desk.services)).toEqual({ looked: 1, failed: 0 });
  expect(await days(place?.id ?? "", "zuri")).toContainEqual({ date: "2028-12-12", name: "Jamhuri Day", open: [] });
});
