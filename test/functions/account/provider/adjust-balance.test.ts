/** The provider gives and takes: once for each request, with a reason, in an entry of its own. */
import { describe, expect, test } from "vitest";
import { listEntries } from "../../../../adapters/dynamodb/ledger.ts";
import { listNotices } from "../../../../adapters/dynamodb/notices.ts";
import { PROVIDER, userOf } from "../account-desk.ts";
import { accountOf, openDuka, openMoneyDesk } from "./money-desk.ts";

const REQUEST = "3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f";
const OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const gift = { request: REQUEST, micros: 5_000_000, reason: "Sorry for Sunday" };
/** Trial credit, which the account was opened with. */
const TRIAL = 2_000_000;

async function openAdjusting() {
  const desk = await openDuka();
  desk.clock.now += 1000;
  const adjust = (body: unknown) => desk.asProvider("POST", "tenants/duka/adjustments", { body });
  const adjustments = async () => {
    const { entries } = await listEntries(desk.table, await accountOf(desk.table), { limit: 100, kind: "adjustment" });
    return entries.map(({ entry }) => entry);
  };
  return { ...desk, adjust, adjustments };
}

test("one entry that says who and why, a word to the tenant, a line in the log without people", async () => {
  const { adjust, adjustments, table, lines, clock } = await openAdjusting();
  const { status, body } = await adjust(gift);
  expect([status, body]).toMatchObject([
    200,
    {
      id: "duka",
      name: "Duka",
      planId: "standard",
      hold: null,
      billing: { balanceMicros: TRIAL + 5_000_000, standing: { kind: "good" }, topUp: { methods: ["card"] } },
      entries: { currency: "USD", entries: [{ kind: "adjustment", micros: 5_000_000, balanceMicros: 7_000_000 }, { kind: "trial" }] },
    },
  ]);
  expect(await adjustments()).toMatchObject([
    {
      key: `ADJUSTMENT#${REQUEST}`,
      at: clock.now,
      postings: [
        { account: "tenant", micros: 5_000_000 },
        { account: "adjustments", micros: -5_000_000 },
      ],
      detail: { kind: "adjustment", request: REQUEST, reason: gift.reason, by: PROVIDER },
    },
  ]);
  const { notices } = await listNotices(table, "duka", { limit: 10 });
  expect(notices.map(({ notice }) => notice)).toContainEqual({
    kind: "adjusted",
    micros: 5_000_000,
    reason: gift.reason,
    balanceMicros: 7_000_000,
  });
  const line = { at: "account", adjusted: "duka", request: REQUEST, micros: 5_000_000, isRepeat: false, user: userOf(PROVIDER) };
  expect(lines.at(-1)).toEqual(line);
});

describe("the same request is the same adjustment", () => {
  test("after a second and after a year", async () => {
    const { adjust, adjustments, table, clock } = await openAdjusting();
    await adjust(gift);
    for (const days of [0, 3, 365]) {
      clock.now += days * 86_400_000 + 1000;
      expect(await adjust(gift)).toMatchObject({ status: 200, body: { billing: { balanceMicros: 7_000_000 } } });
      expect(await adjust({ ...gift, request: REQUEST.toUpperCase() })).toMatchObject({ status: 200 });
    }
    expect(await adjustments()).toHaveLength(1);
    expect((await listNotices(table, "duka", { limit: 10 })).notices.filter(({ id }) => id.startsWith("adjusted"))).toHaveLength(1);
  });

  test("ten at once", async () => {
    const { adjust, adjustments } = await openAdjusting();
    const answers = await Promise.all(Array.from({ length: 10 }, () => adjust(gift)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await adjustments()).toHaveLength(1);
  });

  test("and no other one", async () => {
    const { adjust, adjustments } = await openAdjusting();
    await adjust(gift);
    for (const change of [{ micros: 5_000_001 }, { micros: -5_000_000 }, { reason: "another" }])
      expect(await adjust({ ...gift, ...change })).toMatchObject({ status: 409, body: { code: "request-used" } });
    expect(await adjustments()).toHaveLength(1);
  });
});

test("two people at once: both count", async () => {
  const { adjust, adjustments, table } = await openAdjusting();
  const both = [gift, { request: OTHER, micros: -1, reason: "one micro" }].map(adjust);
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  expect(await adjustments()).toHaveLength(2);
  expect((await accountOf(table)).availableMicros).toBe(TRIAL + 4_999_999);
});

test.each([
  ["nothing", { micros: 0 }],
  ["half a micro", { micros: 1.5 }],
  ["more than there is", { micros: 1e300 }],
  ["a micro above the most", { micros: 1_000_000_000_001 }],
  ["a micro below the least", { micros: -1_000_000_000_001 }],
  ["text", { micros: "5" }],
  ["no amount", { micros: null }],
  ["an empty reason", { reason: "" }],
  ["a blank reason", { reason: "  \n" }],
  ["a long reason", { reason: "r".repeat(501) }],
  ["no request", { request: undefined }],
  ["a request that is no uuid", { request: "1" }],
  ["somebody else's name", { by: "nobody@simu.example" }],
  ["a time of one's own", { at: 0 }],
  ["a currency of one's own", { currency: "KES" }],
])("refused, and nothing is booked: %s", async (_what, change) => {
  const { adjust, table } = await openAdjusting();
  const before = table.items();
  expect(await adjust({ ...gift, ...change })).toMatchObject({ status: 400, body: { code: "bad-body" } });
  expect(table.items()).toEqual(before);
});

test("a million units are the most at once, and the balance ends where it could not be counted", async () => {
  const { adjust } = await openAdjusting();
  expect(await adjust({ ...gift, micros: 1e12 })).toMatchObject({ status: 200 });
  const { adjust: again, table } = await openAdjusting();
  await table.update({ pk: "TENANT#duka", sk: "BILLING" }, { add: { available: 1e15 - TRIAL - 1 } });
  expect(await again({ ...gift, micros: 2 })).toMatchObject({ status: 422, body: { code: "amount-beyond" } });
  expect(await again({ ...gift, micros: 1 })).toMatchObject({ status: 200 });
});

test("an office that is not there, or has no account", async () => {
  const { asProvider, publish } = openMoneyDesk();
  await publish();
  for (const tenant of ["duka", "nobody"])
    expect(await asProvider("POST", `tenants/${tenant}/adjustments`, { body: gift })).toMatchObject({
      status: 404,
      body: { code: "no-billing" },
    });
});
