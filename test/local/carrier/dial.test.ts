/** Dial with Number, Client and Sip. Numbers are those of the conformance checklist. */
import { expect, test } from "vitest";
import { murmur } from "../../../local/carrier/speech/even-speech.ts";
import { AMINA, CALLER, JOSEPH, OFFICE, openDesk, SANNE, type Desk } from "./carrier-desk.ts";

const THANKS = { "/after": "<Say>after</Say>" };
const dialAction = ({ application }: Desk) => application.at("/after")[0]?.fields;

test("64, 73: one number answers and hangs up after 23.7 s", async () => {
  const desk = await openDesk({ "/voice": `<Dial action="/after">${AMINA}</Dial><Say>never</Say>`, ...THANKS });
  const { scenario } = desk;
  const amina = scenario.phone(AMINA);
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await scenario.passes(5);
  const leg = await amina.answers();
  await scenario.passes(23.7);
  await amina.hangsUp();
  await caller.hears(/after/);
  expect(dialAction(desk)).toMatchObject({
    DialCallStatus: "completed",
    DialCallSid: leg.id,
    DialCallDuration: "23",
    DialBridged: "true",
    CallStatus: "in-progress",
  });
  expect(caller.prompts).toEqual(["after"]);
});

test("65: busy, no answer, unreachable", async () => {
  const results: unknown[] = [];
  for (const how of ["busy", "no-answer", "failed"] as const) {
    // oxlint-disable-next-line no-await-in-loop -- three calls, one after the other
    const desk = await openDesk({ "/voice": `<Dial action="/after" timeout="20">${AMINA}</Dial>`, ...THANKS });
    const amina = how === "failed" ? undefined : desk.scenario.phone(AMINA);
    const caller = desk.scenario.phone(CALLER).calls(OFFICE);
    // oxlint-disable-next-line no-await-in-loop
    if (how === "busy") await amina?.rings().then((party) => party.declines());
    // oxlint-disable-next-line no-await-in-loop
    await caller.hears(/after/);
    const fields = dialAction(desk);
    expect(fields?.["DialCallSid"]).toMatch(/^CA[0-9a-f]{32}$/);
    expect(fields).not.toHaveProperty("DialCallDuration");
    expect(fields?.["DialBridged"]).toBe("false");
    results.push(fields?.["DialCallStatus"]);
  }
  expect(results).toEqual(["busy", "no-answer", "failed"]);
});

test("66: 30 s by default, and the configured buffer", async () => {
  const desk = await openDesk({ "/voice": `<Dial action="/after">${AMINA}</Dial>`, ...THANKS }, { switches: { ringBuffer: 5 } });
  desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/after/);
  expect(desk.scenario.clock.now() - caller.since).toBe(35_000);
  expect(dialAction(desk)?.["DialCallStatus"]).toBe("no-answer");
});

test("67: without an action the next verb runs", async () => {
  const { scenario, application } = await openDesk({ "/voice": `<Dial timeout="5">${AMINA}</Dial><Say>next</Say>` });
  scenario.phone(AMINA);
  await scenario.phone(CALLER).calls(OFFICE).hears(/next/);
  expect(application.received).toHaveLength(1);
});

test("68: of three numbers the second answers, the others are cancelled", async () => {
  const number = (to: string) => `<Number statusCallback="/leg">${to}</Number>`;
  const desk = await openDesk({
    "/voice": `<Dial action="/after">${number(AMINA)}${number(JOSEPH)}${number(SANNE)}</Dial>`,
    ...THANKS,
    "/leg": "",
  });
  const { scenario, application } = desk;
  const [amina, joseph, sanne] = [AMINA, JOSEPH, SANNE].map((address) => scenario.phone(address));
  scenario.phone(CALLER).calls(OFFICE);
  const left = await amina?.rings();
  const right = await sanne?.rings();
  await joseph?.rings();
  await joseph?.answers();
  expect(await left?.ends()).toBe("canceled");
  expect(await right?.ends()).toBe("canceled");
  await scenario.passes(3);
  await joseph?.hangsUp();
  await scenario.passes(1);
  const statuses = application.at("/leg").map(({ fields }) => `${fields["To"]} ${fields["CallStatus"]}`);
  expect(statuses.toSorted()).toEqual([`${AMINA} canceled`, `${JOSEPH} completed`, `${SANNE} canceled`].toSorted());
  expect(dialAction(desk)?.["DialCallSid"]).toBe(joseph?.party.id);
});

test("69: all busy is busy; busy and no answer is not completed", async () => {
  const voice = `<Dial action="/after" timeout="10"><Number>${AMINA}</Number><Number>${JOSEPH}</Number></Dial>`;
  const busy = await openDesk({ "/voice": voice, ...THANKS });
  const phones = [AMINA, JOSEPH].map((address) => busy.scenario.phone(address));
  const caller = busy.scenario.phone(CALLER).calls(OFFICE);
  await Promise.all(phones.map((phone) => phone.rings()));
  await phones[0]?.declines();
  await phones[1]?.declines();
  await caller.hears(/after/);
  expect(dialAction(busy)?.["DialCallStatus"]).toBe("busy");
  const mixed = await openDesk({ "/voice": voice, ...THANKS });
  const [amina] = [AMINA, JOSEPH].map((address) => mixed.scenario.phone(address));
  const second = mixed.scenario.phone(CALLER).calls(OFFICE);
  await amina?.rings();
  await amina?.declines();
  await second.hears(/after/);
  expect(dialAction(mixed)?.["DialCallStatus"]).toBe("no-answer");
});

test("70: eleven nouns are an error, and ten legs at most", async () => {
  const nouns = Array.from({ length: 11 }, (_, i) => `<Number>+2547110001${String(i).padStart(2, "0")}</Number>`).join("");
  const { scenario, carrier, codes } = await openDesk({ "/voice": `<Dial timeout="5">${nouns}</Dial>` });
  const phones = Array.from({ length: 11 }, (_, i) => scenario.phone(`+2547110001${String(i).padStart(2, "0")}`));
  await scenario.phone(CALLER).calls(OFFICE).ends();
  expect(phones.map((phone) => phone.timesRung)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
  expect([...carrier.telephoneSwitch.calls.values()].filter(({ direction }) => direction === "outbound-dial")).toHaveLength(10);
  expect(codes()).toEqual([13230]);
});

test("71: sequential: the second is called when the first does not answer; one action at the end", async () => {
  const desk = await openDesk({
    "/voice": `<Dial sequential="true" timeout="10" action="/after"><Number>${AMINA}</Number><Number>${JOSEPH}</Number></Dial>`,
    ...THANKS,
  });
  const { scenario, application } = desk;
  const [amina, joseph] = [scenario.phone(AMINA), scenario.phone(JOSEPH)];
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  expect(joseph.timesRung).toBe(0);
  await joseph.rings();
  expect(scenario.clock.now() - caller.since).toBe(10_000);
  await joseph.answers();
  await joseph.hangsUp();
  await caller.hears(/after/);
  expect(application.at("/after")).toHaveLength(1);
  expect(dialAction(desk)).toMatchObject({ DialCallStatus: "completed", DialCallSid: joseph.party.id });
});

test.each(["no-answer", "canceled"] as const)("72: the caller hangs up while it rings (%s)", async (abandonedDial) => {
  const desk = await openDesk({ "/voice": `<Dial action="/after">${AMINA}</Dial>`, ...THANKS }, { switches: { abandonedDial } });
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  const leg = await amina.rings();
  await caller.hangsUp();
  expect(await leg.ends()).toBe("canceled");
  await desk.scenario.passes(10);
  expect(dialAction(desk)).toMatchObject({ CallStatus: "completed", DialCallStatus: abandonedDial, DialBridged: "false" });
  expect(caller.prompts).toEqual([]);
});

test("73: the caller hangs up while talking: completed, with the right duration, and the answer is thrown away", async () => {
  const desk = await openDesk({ "/voice": `<Dial action="/after">${AMINA}</Dial>`, ...THANKS, "/status": "" });
  const { scenario, application } = desk;
  const amina = scenario.phone(AMINA);
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  await caller.waits(12);
  await caller.hangsUp();
  expect(await amina.ends()).toBe("other-side-hung-up");
  await scenario.passes(10);
  expect(dialAction(desk)).toMatchObject({ CallStatus: "completed", DialCallStatus: "completed", DialCallDuration: "12" });
  expect(application.at("/status")[0]?.fields["CallDuration"]).toBe("12");
  expect(caller.prompts).toEqual([]);
});

test("74: hangupOnStar ends the called leg, and the caller goes on; without it a star is just a key", async () => {
  const desk = await openDesk({ "/voice": `<Dial hangupOnStar="true" action="/after">${AMINA}</Dial>`, ...THANKS });
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  await amina.presses("*");
  await desk.scenario.passes(1);
  expect(amina.party.line.state).toBe("talking");
  await caller.presses("*");
  expect(await amina.ends()).toBe("other-side-hung-up");
  await caller.hears(/after/);
  const plain = await openDesk({ "/voice": `<Dial action="/after">${AMINA}</Dial>`, ...THANKS });
  const other = plain.scenario.phone(AMINA);
  const second = plain.scenario.phone(CALLER).calls(OFFICE);
  await other.rings();
  await other.answers();
  await second.presses("*");
  await plain.scenario.passes(5);
  expect(other.party.line.state).toBe("talking");
});

test("75: timeLimit=60 releases both after 60 s of talk", async () => {
  const desk = await openDesk({ "/voice": `<Dial timeLimit="60" action="/after">${AMINA}</Dial>`, ...THANKS });
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  await amina.ends(61);
  await caller.hears(/after/);
  expect(dialAction(desk)?.["DialCallDuration"]).toBe("60");
});

test("76: a caller id that is not ours is an error, and nobody is called; a client without one the same", async () => {
  const desk = await openDesk({ "/voice": `<Dial callerId="+15005550006" action="/after">${AMINA}</Dial>`, ...THANKS });
  const amina = desk.scenario.phone(AMINA);
  await desk.scenario.phone(CALLER).calls(OFFICE).hears(/after/);
  expect(amina.timesRung).toBe(0);
  expect(desk.codes()).toEqual([13214]);
  expect(dialAction(desk)?.["DialCallStatus"]).toBe("failed");
  const client = await openDesk({ "/voice": `<Dial action="/after">${AMINA}</Dial>`, ...THANKS });
  client.scenario.phone(AMINA);
  await client.scenario.phone("client:web").calls(OFFICE).hears(/after/);
  expect(client.codes()).toEqual([13214]);
});

test("76: a withheld caller cannot be shown either; the office's own number can", async () => {
  const hidden = await openDesk({ "/voice": `<Dial action="/after">${AMINA}</Dial>`, ...THANKS });
  hidden.scenario.phone(AMINA);
  await hidden.scenario.phone(CALLER).calls(OFFICE, { withheld: true }).hears(/after/);
  expect(hidden.codes()).toEqual([13214]);
  const shown = await openDesk({ "/voice": `<Dial callerId="${OFFICE}">${AMINA}</Dial>` });
  const amina = shown.scenario.phone(AMINA);
  shown.scenario.phone(CALLER).calls(OFFICE, { withheld: true });
  const leg = await amina.rings();
  expect(leg.line.peer).toBe(OFFICE);
});

test("77, 78: the called leg's fields; four callbacks numbered 0-3", async () => {
  const { scenario, application } = await openDesk({
    "/voice": `<Dial callerId="${OFFICE}"><Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">${AMINA}</Number></Dial>`,
    "/leg": "",
  });
  const amina = scenario.phone(AMINA);
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  await scenario.passes(61);
  await amina.hangsUp();
  await scenario.passes(1);
  const told = application.at("/leg").map(({ fields }) => fields);
  expect(told.map(({ SequenceNumber, CallStatus }) => `${SequenceNumber} ${CallStatus}`).toSorted()).toEqual([
    "0 initiated",
    "1 ringing",
    "2 in-progress",
    "3 completed",
  ]);
  for (const fields of told)
    expect(fields).toMatchObject({
      ParentCallSid: caller.id,
      Direction: "outbound-dial",
      From: OFFICE,
      To: AMINA,
      CallbackSource: "call-progress-events",
    });
  expect(told.find(({ CallStatus }) => CallStatus === "completed")).toMatchObject({ CallDuration: "61", Duration: "2" });
  expect(told[0]?.["Timestamp"]).toMatch(/^Mon, 23 Nov 2026 10:00:0\d \+0000$/);
});

test("79: only ringing and completed, and busy: two callbacks, 0 and 1", async () => {
  const { scenario, application } = await openDesk({
    "/voice": `<Dial><Number statusCallback="/leg" statusCallbackEvent="ringing completed">${AMINA}</Number></Dial>`,
    "/leg": "",
  });
  const amina = scenario.phone(AMINA);
  scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.declines();
  await scenario.passes(1);
  const told = application.at("/leg").map(({ fields }) => fields);
  expect(told).toHaveLength(2);
  expect(told[1]).toMatchObject({ SequenceNumber: "1", CallStatus: "busy", SipResponseCode: "486", Duration: "0" });
});

test("80: without events, exactly one callback at the end", async () => {
  const { scenario, application } = await openDesk({
    "/voice": `<Dial timeout="5"><Number statusCallback="/leg">${AMINA}</Number></Dial>`,
    "/leg": "",
  });
  scenario.phone(AMINA);
  await scenario.phone(CALLER).calls(OFFICE).ends();
  await scenario.passes(1);
  expect(application.at("/leg").map(({ fields }) => [fields["SequenceNumber"], fields["CallStatus"]])).toEqual([["0", "no-answer"]]);
});

test("81: callbacks may arrive in another order; SequenceNumber tells the truth", async () => {
  const { scenario, application } = await openDesk(
    {
      "/voice": `<Dial><Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">${AMINA}</Number></Dial>`,
      "/leg": "",
    },
    { faults: { notification: ({ fields }) => ({ lateMs: 90_000 - Number(fields["SequenceNumber"]) * 20_000 }) } },
  );
  const amina = scenario.phone(AMINA);
  scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  await scenario.passes(5);
  await amina.hangsUp();
  await scenario.passes(200);
  const told = application.at("/leg").map(({ fields }) => fields["SequenceNumber"]);
  expect(told).toEqual(["3", "2", "1", "0"]);
});

test("82, 85: a screening document runs on the called side before the bridge, its address relative", async () => {
  const { scenario, application } = await openDesk({
    "/voice": `<Redirect>/flow/voice</Redirect>`,
    "/flow/voice": `<Dial action="/after"><Number url="screen?leg=1">${AMINA}</Number></Dial>`,
    "/flow/screen": '<Gather numDigits="1" action="accept"><Say>press one</Say></Gather><Hangup/>',
    "/flow/accept": "<Response/>",
    ...THANKS,
  });
  const amina = scenario.phone(AMINA);
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  const leg = await amina.answers();
  await amina.hears(/press one/);
  expect(application.at("/flow/screen")[0]?.fields).toMatchObject({
    CallSid: leg.id,
    ParentCallSid: caller.id,
    Direction: "outbound-dial",
    CallStatus: "in-progress",
    To: AMINA,
  });
  await amina.says(murmur("too early"));
  const before = scenario.clock.now();
  await amina.presses("1");
  await scenario.passes(0.5);
  await amina.says(murmur("hello"));
  const heard = Buffer.from(caller.line.listen(before, scenario.clock.now()).buffer);
  expect(heard.includes(Buffer.from(murmur("hello").buffer))).toBe(true);
  expect(Buffer.from(caller.sound.buffer).includes(Buffer.from(murmur("too early").buffer))).toBe(false);
});

test("83: screening that hangs up: not bridged, and the caller goes on at the action", async () => {
  const desk = await openDesk({
    "/voice": `<Dial action="/after"><Number url="/screen">${AMINA}</Number></Dial>`,
    "/screen": '<Gather numDigits="1" timeout="3"><Say>press one</Say></Gather><Hangup/>',
    ...THANKS,
  });
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  expect(await amina.ends()).toBe("other-side-hung-up");
  await caller.hears(/after/);
  expect(dialAction(desk)).toMatchObject({ DialBridged: "false", DialCallStatus: "completed" });
});

test("84: a screening document with Dial is an error, nobody is called", async () => {
  const { scenario, codes } = await openDesk({
    "/voice": `<Dial><Number url="/screen">${AMINA}</Number></Dial>`,
    "/screen": `<Dial>${JOSEPH}</Dial>`,
  });
  const [amina, joseph] = [scenario.phone(AMINA), scenario.phone(JOSEPH)];
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  await caller.ends();
  expect(joseph.timesRung).toBe(0);
  expect(codes()).toEqual([13201]);
});

test.each(["answer", "bridge"] as const)(
  "86: while one phone is screened the other rings on, or not (cancel at %s)",
  async (cancelOthersAt) => {
    const noun = (to: string) => `<Number url="/screen">${to}</Number>`;
    const { scenario } = await openDesk(
      {
        "/voice": `<Dial timeout="30">${noun(AMINA)}${noun(JOSEPH)}</Dial>`,
        "/screen": '<Gather numDigits="1" timeout="5" action="/ok"><Say>press one</Say></Gather><Hangup/>',
        "/ok": "<Response/>",
      },
      { switches: { cancelOthersAt } },
    );
    const [amina, joseph] = [scenario.phone(AMINA), scenario.phone(JOSEPH)];
    scenario.phone(CALLER).calls(OFFICE);
    const other = await joseph.rings();
    await amina.rings();
    await amina.answers();
    await amina.hears(/press one/);
    expect(other.line.state).toBe(cancelOthersAt === "answer" ? "ended" : "ringing");
    await amina.presses("1");
    await scenario.passes(1);
    expect(other.line.state).toBe("ended");
    expect(amina.party.line.state).toBe("talking");
  },
);

test("88: a SIP user who is not registered is a warning and a failure; two contacts both ring", async () => {
  const sip = "sip:1001@duka.sip.example.com";
  const desk = await openDesk({ "/voice": `<Dial action="/after"><Sip>${sip};transport=tls?X-A=1&amp;X-B=2</Sip></Dial>`, ...THANKS });
  await desk.scenario.phone(CALLER).calls(OFFICE).hears(/after/);
  expect(desk.codes()).toEqual([32009]);
  expect(dialAction(desk)?.["DialCallStatus"]).toBe("failed");
  const registered = await openDesk({ "/voice": `<Dial><Sip>${sip}</Sip></Dial>` });
  const [desktop, handheld] = [registered.scenario.phone(sip, "desk"), registered.scenario.phone(sip, "handheld")];
  registered.scenario.phone(CALLER).calls(OFFICE);
  await desktop.rings();
  const other = await handheld.rings();
  await desktop.answers();
  expect(other.line.state).toBe("ended");
});

test("Client: an identity rings", async () => {
  const { scenario } = await openDesk({
    "/voice": '<Dial><Client><Identity>t1_u7</Identity><Parameter name="a" value="b"/></Client></Dial>',
  });
  const web = scenario.phone("client:t1_u7");
  scenario.phone(CALLER).calls(OFFICE);
  await web.rings();
  await web.answers();
  expect(web.party.line.state).toBe("talking");
});

test('89: sendDigits="ww12": tones after a second', async () => {
  const { scenario } = await openDesk({ "/voice": `<Dial><Number sendDigits="ww12">${AMINA}</Number></Dial>` });
  const amina = scenario.phone(AMINA);
  scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  const leg = await amina.answers();
  const answered = scenario.clock.now();
  await scenario.passes(3);
  const firstSound = leg.line.listen(answered, scenario.clock.now()).findIndex((sample) => Math.abs(sample) > 500);
  expect(firstSound / 8000).toBeCloseTo(1, 1);
});

test("90: an emergency number is an error, and no leg", async () => {
  const desk = await openDesk({ "/voice": '<Dial action="/after">112</Dial>', ...THANKS });
  await desk.scenario.phone(CALLER).calls(OFFICE).hears(/after/);
  expect(desk.codes()).toEqual([13225]);
  expect(desk.carrier.telephoneSwitch.calls.size).toBe(1);
  expect(dialAction(desk)).not.toHaveProperty("DialCallSid");
});

test("134: both hang up in the same instant: one action, one end", async () => {
  const desk = await openDesk({ "/voice": `<Dial action="/after">${AMINA}</Dial>`, ...THANKS, "/status": "" });
  const amina = desk.scenario.phone(AMINA);
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await amina.rings();
  await amina.answers();
  await desk.scenario.passes(4);
  amina.party.line.hangUp();
  caller.line.hangUp();
  await desk.scenario.passes(10);
  expect(desk.application.at("/after")).toHaveLength(1);
  expect(desk.application.at("/status")).toHaveLength(1);
});

test("138: A forwards to B, B forwards to A: it ends", async () => {
  const desk = await openDesk({ "/voice": '<Dial timeout="20">+254200000002</Dial>', "/b": `<Dial timeout="20">${OFFICE}</Dial>` });
  desk.carrier.setNumber({ number: "+254200000002", account: "AC00000000000000000000000000000001", voiceUrl: `${desk.application.url}/b` });
  const caller = desk.scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  expect(desk.carrier.telephoneSwitch.calls.size).toBeLessThan(60);
});
