/** Rates as files: looked at first, then applied, and never something else than was looked at. */
import { describe, expect, test } from "vitest";
import { readRateDeck } from "../../../../adapters/dynamodb/rate-decks.ts";
import { openShop, RATES } from "./money-desk.ts";

const HEADER = "prefix,name,per_minute,connection,initial_seconds,increment_seconds";
const CSV = [HEADER, "254,Kenya,0.02,0,60,1", "2547,Kenya mobile,0.035,0.01,60,6", "31,Netherlands,0.01,0,1,1"].join("\r\n");
const file = { csv: CSV, currency: "USD", dryRun: true, before: 1 };
const CHANGES = {
  counts: { added: 1, removed: 1, changed: 1 },
  differences: [
    {
      kind: "changed",
      prefix: "2547",
      before: { name: "Kenya mobile", perMinute: "0.03", connection: "0", initialSeconds: 60, incrementSeconds: 1 },
      after: { name: "Kenya mobile", perMinute: "0.035", connection: "0.01", initialSeconds: 60, incrementSeconds: 6 },
    },
    {
      kind: "added",
      prefix: "31",
      after: { name: "Netherlands", perMinute: "0.01", connection: "0", initialSeconds: 1, incrementSeconds: 1 },
    },
    { kind: "removed", prefix: "800", before: { name: "Free", perMinute: "0", connection: "0", initialSeconds: 60, incrementSeconds: 1 } },
  ],
};

async function openRates() {
  const desk = await openShop();
  const put = (body: object, deck = "world") => desk.asProvider("PUT", `rates/${deck}`, { body });
  return { ...desk, put };
}

test("a dry run shows every difference and changes nothing", async () => {
  const { put, table } = await openRates();
  const before = table.items();
  expect(await put(file)).toMatchObject({ status: 200, body: { version: 1, applied: false, ...CHANGES } });
  expect(await put({ ...file, before: 7 })).toMatchObject({ status: 200, body: { version: 1 } });
  expect(table.items()).toEqual(before);
});

test("applied it is the next version, and the file that is given back", async () => {
  const { put, asProvider } = await openRates();
  expect(await put({ ...file, dryRun: false })).toMatchObject({ status: 200, body: { version: 2, applied: true, ...CHANGES } });
  expect((await asProvider("GET", "rates")).body).toEqual({ decks: [{ id: "world", currency: "USD", version: 2, rates: 3 }] });
  const { status, headers, body } = await asProvider("GET", "rates/world.csv");
  expect([status, headers["content-type"], headers["content-disposition"]]).toEqual([
    200,
    "text/csv; charset=utf-8",
    'attachment; filename="world.csv"',
  ]);
  expect(body).toBe(`${CSV}\r\n`);
  expect(await put({ csv: body, currency: "USD", dryRun: false, before: 2 })).toMatchObject({
    body: { version: 2, applied: true, differences: [] },
  });
});

test("a new deck begins with version 0", async () => {
  const { put, asProvider } = await openRates();
  expect(await put({ ...file, currency: "KES", dryRun: false, before: 0 }, "kenya")).toMatchObject({ body: { version: 1, applied: true } });
  expect((await asProvider("GET", "rates")).body).toMatchObject({ decks: [{ id: "kenya", currency: "KES" }, { id: "world" }] });
});

describe("refused, and the old rates stay", () => {
  test("when another version is in force than the one that was looked at", async () => {
    const { put, table } = await openRates();
    const refused = { status: 409, body: { code: "rates-changed" } };
    for (const before of [0, 2]) expect(await put({ ...file, dryRun: false, before })).toMatchObject(refused);
    const other = { ...file, csv: `${HEADER}\n31,Netherlands,0.02,0,1,1` };
    const both = await Promise.all([file, other].map((each) => put({ ...each, dryRun: false })));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await readRateDeck(table, "world"))?.version).toBe(2);
  });

  test("with the line of each mistake", async () => {
    const { put, table } = await openRates();
    const before = table.items();
    const csv = `${HEADER}\n254,Kenya,1e-3,0,60,1\n254,,0.1,0,60,1\n2547,Kenya mobile,0.1,0,60`;
    for (const dryRun of [true, false])
      expect(await put({ ...file, csv, dryRun })).toMatchObject({
        status: 422,
        body: {
          code: "rates-refused",
          problems: [
            { path: "line 2", code: "bad-cell" },
            { path: "line 3", code: "bad-cell" },
            { path: "line 4", code: "cell-count" },
          ],
        },
      });
    expect(table.items()).toEqual(before);
  });

  test("in another currency, of another form, or under no name", async () => {
    const { put, table, asProvider } = await openRates();
    expect(await put({ ...file, currency: "KES" })).toMatchObject({
      status: 422,
      body: { code: "other-currency", problems: [{ path: "currency" }] },
    });
    for (const change of [
      { before: -1 },
      { before: 0.5 },
      { before: "1" },
      { dryRun: "no" },
      { csv: 1 },
      { version: 9 },
      { currency: "usd" },
    ])
      expect(await put({ ...file, ...change })).toMatchObject({ status: 400, body: { code: "bad-body" } });
    expect(await put(file, "WORLD")).toMatchObject({ status: 400, body: { code: "bad-request" } });
    expect(await asProvider("GET", "rates/world.txt")).toMatchObject({ status: 404 });
    expect(await asProvider("GET", "rates/moon.csv")).toMatchObject({ status: 404 });
    expect((await readRateDeck(table, "world"))?.rates).toEqual(RATES);
  });
});

describe("size", () => {
  const many = (n: number, name: string) =>
    [HEADER, ...Array.from({ length: n }, (_, index) => `${1_000_000 + index},${name} ${index},0.0135,0,60,1`)].join("\n");

  test("a file of all the world's prefixes is taken here and nowhere else; what is not sent plain is sent compressed", async () => {
    const { put, asProvider, table } = await openRates();
    const body = { ...file, csv: many(50_000, "Somewhere with a long name") };
    expect(await put(body)).toMatchObject({ status: 422, body: { code: "answer-too-large" } });
    expect((await put({ ...body, dryRun: false })).status).toBe(422);
    expect((await readRateDeck(table, "world"))?.version).toBe(1);
    const headers = { "accept-encoding": "br, gzip" };
    const zipped = await asProvider("PUT", "rates/world", { body: { ...body, dryRun: false }, headers });
    expect([zipped.status, zipped.headers["content-encoding"]]).toEqual([200, "gzip"]);
    expect(zipped.body).toMatchObject({ version: 2, counts: { added: 50_000, removed: 3, changed: 0 } });
    expect(Object(zipped.body).differences).toHaveLength(50_000);
    expect((await asProvider("GET", "rates/world.csv", { headers })).body).toBe(`${body.csv.replaceAll("\n", "\r\n")}\r\n`);
    const elsewhere = await asProvider("PUT", "plans/standard", { body });
    expect(elsewhere).toMatchObject({ status: 413, body: { code: "too-large" } });
  });

  test("one line more is too many, and five megabytes are the end", async () => {
    const { put } = await openRates();
    expect(await put({ ...file, csv: many(50_001, "x") })).toMatchObject({ status: 422, body: { problems: [{ code: "too-many-lines" }] } });
    expect(await put({ ...file, csv: "x".repeat(5_000_000) })).toMatchObject({ status: 413, body: { code: "too-large" } });
  });
});
