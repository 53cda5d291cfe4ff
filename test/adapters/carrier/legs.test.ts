/** The phones that a call rang, asked of the simulated carrier, and how long one may talk. */
import { expect, test } from "vitest";
import { fetchCall, limitLeg, listLegs } from "../../../adapters/carrier/twilio/calls-client.ts";
import { ACCOUNT, AMINA, CALLER, JOSEPH, OFFICE, openDesk } from "../../local/carrier/carrier-desk.ts";

test("legs are listed while they ring, talk and after their end; a limit cuts one", async () => {
  const desk = await openDesk({ "/voice": `<Dial><Number>${AMINA}</Number><Number>${JOSEPH}</Number></Dial>` });
  const access = { apiUrl: desk.carrier.baseUrl, tokenOf: async () => ACCOUNT.authToken };
  const amina = desk.scenario.phone(AMINA);
  const joseph = desk.scenario.phone(JOSEPH);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  const leg = await amina.rings();
  await joseph.rings();
  const states = async () => new Map((await listLegs(access, ACCOUNT.sid, caller.id)).map(({ to, is, seconds }) => [to, [is, seconds]]));
  expect(await states()).toEqual(
    new Map([
      [AMINA, ["ringing", 0]],
      [JOSEPH, ["ringing", 0]],
    ]),
  );
  await amina.answers();
  await desk.scenario.passes(10);
  expect(await states()).toEqual(
    new Map([
      [AMINA, ["talking", 0]],
      [JOSEPH, ["ended", 0]],
    ]),
  );
  await limitLeg(access, ACCOUNT.sid, leg.id, 40);
  await amina.ends(31);
  await desk.scenario.passes(1);
  expect(await states()).toEqual(
    new Map([
      [AMINA, ["ended", 40]],
      [JOSEPH, ["ended", 0]],
    ]),
  );
  // One that is over needs no limit, and one that never was neither.
  await limitLeg(access, ACCOUNT.sid, leg.id, 50);
  await limitLeg(access, ACCOUNT.sid, `CA${"f".repeat(32)}`, 50);
  expect(await listLegs(access, ACCOUNT.sid, `CA${"f".repeat(32)}`)).toEqual([]);
  expect(await fetchCall(access, ACCOUNT.sid, leg.id)).toMatchObject({ is: "ended", seconds: 40 });
  const wrong = { ...access, tokenOf: async () => "wrong" };
  await expect(limitLeg(wrong, ACCOUNT.sid, leg.id, 50)).rejects.toMatchObject({ trouble: "auth" });
  await expect(listLegs(wrong, ACCOUNT.sid, caller.id)).rejects.toMatchObject({ trouble: "auth" });
});
