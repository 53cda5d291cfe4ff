/** What every change of an office's set-up stands on, and what follows it. */
import { expect, test } from "vitest";
import * as z from "zod";
import { tenantKey } from "../../../../adapters/dynamodb/keys.ts";
import { readTenant } from "../../../../adapters/dynamodb/tenants.ts";
import type { Query, Table, Value, Write } from "../../../../adapters/dynamodb/table.ts";
import { sampleOffice } from "../../../core/tenants/sample-office.ts";
import { openAccountDesk, PROVIDER } from "../account-desk.ts";
import { AMINA, openPeopleOffice } from "../people-office.ts";

const NAIROBI = "254200000001";

const writesProfile = (writes: readonly Write[]): boolean =>
  writes.some((write) => "put" in write && write.put.pk === "TENANT#duka" && write.put.sk === "PROFILE");

test.each<[string, Readonly<Record<string, Value>>]>([
  ["the carrier's name for the office's domain", { sipDomain: "duka.sip.example.com" }],
])("a change is decided again when this is noted at the same moment: %s", async (_, set) => {
  let attempts = 0;
  const desk = openAccountDesk({
    onWrite: (when, writes) => {
      if (when === "after" || !writesProfile(writes)) return;
      attempts += 1;
      // The first is the provider's, the second has read what is now changed behind its back.
      if (attempts === 2) void desk.table.update(tenantKey("duka"), { set });
    },
  });
  await desk.ask("PUT", "/api/provider/tenants/duka", { by: PROVIDER, body: sampleOffice() });
  const settings = z.looseObject({}).parse((await desk.ask("GET", "/api/settings", { by: AMINA })).body);
  expect(await desk.ask("PUT", "/api/settings", { by: AMINA, body: { ...settings, name: "Duka Mpya" } })).toMatchObject({ status: 200 });
  expect(attempts).toBe(3);
  expect(await readTenant(desk.table, "duka")).toMatchObject({ name: "Duka Mpya", plan: 2, ...set });
});

test("a change reads what is in force once", async () => {
  const office = await openPeopleOffice();
  const read: string[] = [];
  const stored = { ...office.table };
  Object.assign(office.table, {
    get: (...[key, options]: Parameters<Table["get"]>) => {
      if (/^(PROFILE|PLAN#\d)/.test(key.sk)) read.push(key.sk);
      return stored.get(key, options);
    },
  });
  const { etag } = await office.person("102");
  read.length = 0;
  expect(await office.ask("PATCH", "/api/people/102", { body: { etag, name: "Joseph M." } })).toMatchObject({ status: 200 });
  expect(read).toEqual(["PROFILE", "PLAN#00000001"]);
});

test("the documents that answer when nothing else does are written anew when they would say something else, and then alone", async () => {
  const office = await openPeopleOffice();
  let membersAsked = 0;
  const stored = { ...office.table };
  Object.assign(office.table, {
    query: (asked: Query) => {
      if (asked.skPrefix === "MEMBER#") membersAsked += 1;
      return stored.query(asked);
    },
  });
  const { body } = await office.ask("GET", "/api/settings");
  const settings = z.looseObject({ etag: z.string() }).parse(body);
  office.fallbacks.clear();

  expect(await office.ask("PUT", "/api/settings", { body: { ...settings, country: "TZ" } })).toMatchObject({ status: 200 });
  expect([office.fallbacks.size, membersAsked]).toEqual([0, 0]);

  const change = async (extension: string, number: string) => {
    const { etag } = await office.person(extension);
    const devices = [{ kind: "number", number, screen: true }];
    expect(await office.ask("PATCH", `/api/people/${extension}`, { body: { etag, devices } })).toMatchObject({ status: 200 });
  };
  await change("102", "+254711000999");
  expect(office.fallbacks.size).toBe(0);
  await change("101", "+254711000777");
  expect(office.fallbacks.get(NAIROBI)).toContain("+254711000777");
  expect(office.fallbacks.size).toBe(2);
});
