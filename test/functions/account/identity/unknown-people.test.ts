/** Whether somebody is known here is told to nobody: not by status, not by text, not by time. */
import { expect, test } from "vitest";
import { PASSWORD } from "../account-desk.ts";
import { MAILED } from "../pool-double.ts";
import { AMINA, NOBODY, openIdentityDesk } from "./identity-desk.ts";

const NEW = "Another-Password-1";
const name = "Amina";

/** What can be asked about an address by anybody. */
const QUESTIONS = [
  ["POST", "/api/session", { password: "wrong" }],
  ["POST", "/api/sign-up", { password: NEW, name, language: "en" }],
  ["POST", "/api/sign-up/codes", {}],
  ["POST", "/api/sign-up/confirmation", { password: "wrong", code: "000000" }],
  ["POST", "/api/sign-up/confirmation", { password: "wrong", code: MAILED }],
  ["POST", "/api/password-resets", {}],
  ["PUT", "/api/password-resets", { code: "000000", newPassword: NEW }],
] as const;

/** The user pool's own time, known and unknown: from nothing to something slow. */
const SPENDS = [
  { known: 0, unknown: 0 },
  { known: 420, unknown: 30 },
  { known: 15, unknown: 370 },
  { known: 990, unknown: 1 },
] as const;

test.each(QUESTIONS)("%s %s: known, waiting for a code, and unknown are answered alike", async (method, path, body) => {
  for (const spends of SPENDS) {
    // oxlint-disable-next-line no-await-in-loop -- a desk for each
    const desk = await openIdentityDesk();
    desk.users.know("waiting@duka.example", { password: PASSWORD, isConfirmed: false });
    Object.assign(desk.spends, spends);
    const answers = [];
    for (const email of [AMINA, "waiting@duka.example", NOBODY]) {
      const begun = desk.clock.now;
      // oxlint-disable-next-line no-await-in-loop -- one clock
      const { status, body: told, cookies, headers } = await desk.ask(method, path, { body: { email, ...body } });
      answers.push({ status, told, cookies, headers, took: desk.clock.now - begun });
    }
    const [known, waiting, unknown] = answers;
    expect(waiting).toEqual(known);
    expect(unknown).toEqual(known);
    expect(known?.took).toBeGreaterThanOrEqual(1_000);
  }
});

test("somebody who is not confirmed is not told so, not even with the right password", async () => {
  const desk = await openIdentityDesk();
  desk.users.know(NOBODY, { password: PASSWORD, isConfirmed: false });
  const right = await desk.ask("POST", "/api/session", { body: { email: NOBODY, password: PASSWORD } });
  const wrong = await desk.ask("POST", "/api/session", { body: { email: NOBODY, password: "wrong" } });
  expect([right.status, right.body]).toEqual([wrong.status, wrong.body]);
});

test("a weak password is refused before anybody is looked for", async () => {
  for (const weak of ["short1A", "nodigitsHere", "NOSMALLLETTERS1", "nocapitals1234", " Spaces-Around-1 "])
    for (const email of [AMINA, NOBODY]) {
      // oxlint-disable-next-line no-await-in-loop -- a desk for each
      const desk = await openIdentityDesk();
      const begun = desk.clock.now;
      // oxlint-disable-next-line no-await-in-loop
      const up = await desk.ask("POST", "/api/sign-up", { body: { email, password: weak, name, language: "en" } });
      // oxlint-disable-next-line no-await-in-loop
      const reset = await desk.ask("PUT", "/api/password-resets", { body: { email, code: MAILED, newPassword: weak } });
      expect([up, reset]).toMatchObject([
        { status: 422, body: { code: "password-refused" } },
        { status: 422, body: { code: "password-refused" } },
      ]);
      expect([desk.clock.now, desk.users.mails]).toEqual([begun, []]);
    }
});

test("the owner of a known address is written to, instead of whoever asked", async () => {
  const { ask, users } = await openIdentityDesk();
  const before = users.people.get(AMINA);
  await ask("POST", "/api/sign-up", { body: { email: AMINA, password: NEW, name, language: "en" } });
  expect(users.mails).toEqual([`${AMINA}: you have a sign-in already`]);
  expect(users.people.get(AMINA)).toEqual(before);
});
