/** The office's own settings, by the front door: what they change, and who is kept from them. */
import { PDFDocument } from "pdf-lib";
import { beforeEach, expect, test } from "vitest";
import * as z from "zod";
import { readPlan } from "../../../../adapters/dynamodb/plans.ts";
import { readTenant } from "../../../../adapters/dynamodb/tenants.ts";
import { statementPdf } from "../../../../adapters/pdf/statement-pdf.ts";
import { publishSample } from "../published-desk.ts";

const OWNER = "amina@duka.example";
const INVOICE = { legalName: "Duka Limited", address: "Moi Avenue 12\nNairobi", taxId: "P051234567X" };

const settingsSchema = z.looseObject({ etag: z.string() });
let desk: Awaited<ReturnType<typeof publishSample>>;
beforeEach(async () => {
  desk = await publishSample();
});

const show = async (by = OWNER) => desk.ask("GET", "/api/settings", { by });
const known = async () => settingsSchema.parse((await show()).body);
const save = async (changes: object, by = OWNER) => desk.ask("PUT", "/api/settings", { by, body: { ...(await known()), ...changes } });

test("an office that never said more is a company without an address", async () => {
  expect(await show()).toMatchObject({
    status: 200,
    body: {
      name: "Duka",
      kind: "company",
      language: "en",
      country: "KE",
      zone: "Africa/Nairobi",
      invoice: { legalName: "", address: "", taxId: "" },
    },
  });
});

test("what is saved is so at once: the profile, what callers hear, and the session", async () => {
  const changes = { name: "Duka Mpya", kind: "individual", language: "sw", country: "TZ", zone: "Africa/Dar_es_Salaam", invoice: INVOICE };
  expect(await save(changes)).toMatchObject({ status: 200, body: changes });
  const profile = await readTenant(desk.table, "duka");
  expect(profile).toMatchObject({ ...changes, account: expect.stringMatching(/^AC/), plan: 2 });
  expect(await readPlan(desk.table, "duka", 2)).toMatchObject({ officeName: "Duka Mpya", country: "TZ" });
  expect(desk.fallbacks.get("254200000001")).toContain("Duka Mpya");
  expect((await desk.ask("GET", "/api/session", { by: OWNER })).body).toMatchObject({
    tenant: { name: "Duka Mpya", zone: "Africa/Dar_es_Salaam" },
  });
  const log = await desk.ask("GET", "/api/audit", { by: OWNER });
  expect(log.body).toMatchObject({
    entries: [{ action: "office.change", before: expect.stringContaining('"Duka"'), after: expect.stringContaining("P051234567X") }],
  });
  // What is emptied is empty.
  expect(await save({ invoice: { legalName: "", address: "", taxId: "" } })).toMatchObject({ body: { invoice: { legalName: "" } } });
});

test("a stale save changes nothing and shows what is there", async () => {
  const before = await known();
  await save({ name: "Theirs" });
  const items = desk.table.items();
  const late = await desk.ask("PUT", "/api/settings", { by: OWNER, body: { ...before, name: "Mine" } });
  expect(late).toMatchObject({ status: 409, body: { code: "stale", current: { name: "Theirs" } } });
  expect(desk.table.items()).toEqual(items);
});

test("only those with the right see or change them, and nothing more than they are can be set", async () => {
  expect((await show("joseph@duka.example")).status).toBe(403);
  expect((await save({ name: "x" }, "joseph@duka.example")).status).toBe(403);
  for (const more of [{ account: `AC${"9".repeat(32)}` }, { plan: 9 }, { id: "other" }])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await save(more), JSON.stringify(more)).toMatchObject({ status: 400, body: { code: "bad-body" } });
  expect(await save({ zone: "Nowhere/At-all" })).toMatchObject({ status: 400, body: { code: "bad-body", problems: [{ path: "zone" }] } });
  expect(await save({ name: "" })).toMatchObject({ status: 400 });
});

test("a statement names whom it is made out to", async () => {
  const content = {
    tenant: "Duka",
    provider: "Simu",
    month: "2026-11",
    currency: "USD",
    openingMicros: 0,
    closingMicros: 0,
    lines: [],
    now: desk.clock.now,
  };
  const reader = { language: "en", country: "KE", zone: "Africa/Nairobi" } as const;
  const [plain, named] = await Promise.all([statementPdf(content, reader), statementPdf({ ...content, invoice: INVOICE }, reader)]);
  const texts = await Promise.all([plain, named].map(shownTexts));
  expect(texts[0]).not.toContain("Duka Limited");
  for (const line of ["Duka Limited", "Moi Avenue 12", "Nairobi", "Tax number: P051234567X"]) expect(texts[1]).toContain(line);
});

/** Every text that a page draws: hexadecimal strings of its content, unpacked. */
async function shownTexts(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf);
  const { inflateSync } = await import("node:zlib");
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!("contents" in object) || !(object.contents instanceof Uint8Array)) return [];
    let content = "";
    try {
      content = inflateSync(object.contents).toString("latin1");
    } catch {
      return [];
    }
    return [...content.matchAll(/<([0-9A-Fa-f]+)> Tj/g)].map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1"));
  });
}
