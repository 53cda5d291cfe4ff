/** Say, Play, Pause. Numbers are those of the conformance checklist. */
import { expect, test } from "vitest";
import { writeWav } from "../../../local/carrier/audio/wav.ts";
import { MS_PER_CHARACTER, murmur } from "../../../local/carrier/speech/even-speech.ts";
import { CALLER, OFFICE, openDesk } from "./carrier-desk.ts";

test("Say is heard to the sample, and takes its time", async () => {
  const { scenario } = await openDesk({ "/voice": "<Say>good morning</Say>" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  expect(scenario.clock.now() - caller.line.answeredAt).toBe("good morning".length * MS_PER_CHARACTER);
  expect(Array.from(caller.line.listen(caller.line.answeredAt, scenario.clock.now()))).toEqual(Array.from(murmur("good morning")));
});

test("43: loop=3 says it three times; loop=0 until hang-up, at most 1000 times", async () => {
  const three = await openDesk({ "/voice": '<Say loop="3">hi</Say>' });
  const caller = three.scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  expect(caller.prompts).toEqual(["hi", "hi", "hi"]);
  const endless = await openDesk({ "/voice": '<Say loop="0">hi</Say>' });
  const patient = endless.scenario.phone(CALLER).calls(OFFICE);
  await patient.ends();
  expect(patient.prompts).toHaveLength(1000);
});

test("44: a sound that is not there is logged, and the next verb runs", async () => {
  const { scenario, codes } = await openDesk({ "/voice": "<Play>/gone.wav</Play><Say>next</Say>", "/gone.wav": { status: 404, body: "" } });
  await scenario.phone(CALLER).calls(OFFICE).hears(/next/);
  expect(codes()).toEqual([11200]);
});

test("44: ... or ends the call, where the switch says so", async () => {
  const { scenario } = await openDesk(
    { "/voice": "<Play>/gone.wav</Play><Say>next</Say>", "/gone.wav": { status: 404, body: "" } },
    { switches: { playFailure: "end" } },
  );
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  expect(caller.prompts).toEqual([]);
});

test("45: Play fetches by GET without call parameters", async () => {
  const pcm = murmur("jingle");
  const { scenario, application } = await openDesk({
    "/voice": '<Play loop="2">/jingle.wav?v=1</Play>',
    "/jingle.wav": { type: "audio/x-wav", body: Buffer.from(writeWav([pcm])) },
  });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  const [request] = application.at("/jingle.wav");
  expect(request?.method).toBe("GET");
  expect(Object.keys(request?.fields ?? {})).toEqual(["v"]);
  expect(Array.from(caller.line.listen(caller.line.answeredAt, scenario.clock.now()))).toEqual([...pcm, ...pcm]);
});

test("46: Say in a language without a voice is a warning and no speech", async () => {
  const { scenario, codes } = await openDesk({ "/voice": '<Say language="sw-KE">Karibu</Say><Say>welcome</Say>' });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  expect(caller.prompts).toEqual(["welcome"]);
  expect(codes()).toEqual([13512]);
});

test("47: hang-up in the middle of Play: no more verbs, no more control requests", async () => {
  const { scenario, application } = await openDesk({
    "/voice": "<Play>/long.wav</Play><Redirect>/next</Redirect>",
    "/next": "<Say>never</Say>",
    "/long.wav": { type: "audio/wav", body: Buffer.from(writeWav([murmur("x".repeat(500))])) },
    "/status": "",
  });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/long/);
  await caller.waits(10);
  await caller.hangsUp();
  await scenario.passes(120);
  expect(application.at("/next")).toEqual([]);
  expect(application.at("/status")[0]?.fields).toMatchObject({ CallStatus: "completed", CallDuration: "10" });
});

test("Say without text, or with too much, is an error and the call goes on", async () => {
  const { scenario, codes } = await openDesk({ "/voice": `<Say/><Say>${"x".repeat(4097)}</Say><Say>fine</Say>` });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  expect(caller.prompts).toEqual(["fine"]);
  expect(codes()).toEqual([13520, 13521]);
});
