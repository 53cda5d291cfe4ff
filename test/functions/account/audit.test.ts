/** The log of changes, as its readers ask for it: page by page, by who and what, and no further back at once than a bound. */
import { expect, test } from "vitest";
import * as z from "zod";
import { madeAt, makeChanges, type Made } from "./made-changes.ts";
import { openPeopleOffice } from "./people-office.ts";

const ZAWADI: Made = { by: "Zawadi Otieno", action: "place.change" };
const AMINA: Made = { by: "Amina", action: "person.change" };

const pageSchema = z.object({
  entries: z.array(z.object({ subject: z.string() })),
  cursor: z.string().optional(),
  searchedTo: z.number().optional(),
});

async function openLog(made: readonly Made[]) {
  const office = await openPeopleOffice();
  await makeChanges(office.table, made);
  const look = async (query: string) => {
    const { entries, ...more } = pageSchema.parse((await office.ask("GET", "/api/audit", { query })).body);
    return { subjects: entries.map(({ subject }) => subject), ...more };
  };
  return { ...office, look };
}

test("newest first, page by page", async () => {
  const { look } = await openLog([AMINA, ZAWADI, AMINA]);
  const { cursor, ...first } = await look("limit=2");
  expect(first).toEqual({ subjects: ["change 2", "change 1"] });
  expect(await look(`limit=2&cursor=${cursor}`)).toEqual({ subjects: ["change 0"] });
});

test("by a part of who did it, by what it was, and by both", async () => {
  const { look } = await openLog([AMINA, ZAWADI, { ...ZAWADI, action: "person.change" }, AMINA]);
  expect(await look("by=OTI")).toEqual({ subjects: ["change 2", "change 1"] });
  expect(await look("action=person.change")).toEqual({ subjects: ["change 3", "change 2", "change 0"] });
  expect(await look("by=zawadi&action=person.change")).toEqual({ subjects: ["change 2"] });
  expect(await look("by=nobody")).toEqual({ subjects: [] });
});

test("a search looks through a thousand changes, says how far back it came, and goes on from there", async () => {
  const { look } = await openLog([ZAWADI, ...Array.from({ length: 1000 }, () => AMINA), ZAWADI]);
  const { cursor, ...first } = await look("by=zawadi");
  expect(first).toEqual({ subjects: ["change 1001"], searchedTo: madeAt(2) });
  expect(await look(`by=zawadi&cursor=${cursor}`)).toEqual({ subjects: ["change 0"] });
});

test.each(["action=office.burn", "by=", `by=${"x".repeat(81)}`, "cursor=nonsense", "by=zawadi&cursor=nonsense", "who=zawadi"])(
  "refused: %s",
  async (query) => {
    const { ask } = await openLog([AMINA]);
    expect(await ask("GET", "/api/audit", { query })).toMatchObject({ status: 400, body: { code: "bad-request" } });
  },
);
