/** How the carrier fetches and reads documents. Numbers are those of the conformance checklist (telephony, section 6). */
import { expect, test } from "vitest";
import { murmur } from "../../../local/carrier/speech/even-speech.ts";
import { writeWav } from "../../../local/carrier/audio/wav.ts";
import { ACCOUNT, CALLER, OFFICE, openDesk } from "./carrier-desk.ts";
import { startApplication } from "./twiml-application.ts";

const SORRY = "<Say>sorry</Say>";

test("1: only elements are executed, not comments, blanks and CDATA", async () => {
  const { scenario } = await openDesk({ "/voice": "<!-- hello -->\n <Say>one<![CDATA[ & two]]></Say> \n<!-- end -->" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/one & two/);
  await caller.ends();
  expect(caller.prompts).toHaveLength(1);
});

test.each([
  ["2: another root", "<Answer><Say>hi</Say></Answer>", 12100],
  ["3: malformed XML", "<Response><Say>hi</Response>", 12100],
  ["3: a blank before the XML declaration", ' <?xml version="1.0"?><Response/>', 12100],
  ["7: 64 kB and one byte", `<Response><!--${"x".repeat(64 * 1024 + 1 - 28)}--></Response>`, 11750],
])("%s goes to the fallback address", async (_, body, code) => {
  const { scenario, application, codes } = await openDesk({ "/voice": { body }, "/fallback": SORRY });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/sorry/);
  expect(application.at("/fallback")[0]?.fields).toMatchObject({
    ErrorCode: String(code),
    ErrorUrl: `${application.url}/voice`,
    CallSid: caller.id,
  });
  expect(codes()).toEqual([code]);
});

test("7: a document of exactly 64 kB is read", async () => {
  const body = `<Response><Say>all</Say><!--${"x".repeat(64 * 1024)}`.slice(0, 64 * 1024 - 14) + "--></Response>";
  expect(body).toHaveLength(64 * 1024);
  const { scenario } = await openDesk({ "/voice": { body } });
  await scenario.phone(CALLER).calls(OFFICE).hears(/all/);
});

test("4: without a fallback the caller hears an error and the call is completed", async () => {
  const { scenario, application, codes } = await openDesk({ "/voice": { body: "<Response>" }, "/status": "" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/application error/i);
  await caller.ends();
  expect(application.at("/status")[0]?.fields["CallStatus"]).toBe("completed");
  expect(codes()).toEqual([12100]);
});

test("5: an unknown verb is skipped with a warning", async () => {
  const { scenario, codes } = await openDesk({ "/voice": "<Say>one</Say><say>two</say><Say>three</Say>" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  expect(caller.prompts).toEqual(["one", "three"]);
  expect(codes()).toEqual([12200]);
});

test("6: an unknown attribute is a warning, and the verb runs", async () => {
  const { scenario, codes } = await openDesk({ "/voice": '<Say volume="11">one</Say>' });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/one/);
  expect(codes()).toEqual([12200]);
});

test.each([500, 404])("8: an answer %i goes to the fallback address", async (status) => {
  const { scenario, application } = await openDesk({ "/voice": { status, body: "oops" }, "/fallback": SORRY });
  await scenario.phone(CALLER).calls(OFFICE).hears(/sorry/);
  expect(application.at("/fallback")[0]?.fields["ErrorCode"]).toBe("11200");
});

test.each([null, "application/json"])("9: content type %s goes to the fallback address", async (type) => {
  const { scenario, application } = await openDesk({ "/voice": { type, body: "<Response/>" }, "/fallback": SORRY });
  await scenario.phone(CALLER).calls(OFFICE).hears(/sorry/);
  expect(application.at("/fallback")[0]?.fields["ErrorCode"]).toBe("12300");
});

test("10: sound on the voice address is played", async () => {
  const pcm = murmur("a melody");
  const { scenario } = await openDesk({ "/voice": { type: "audio/wav", body: Buffer.from(writeWav([pcm])) } });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/voice/);
  await caller.ends();
  expect(Buffer.from(caller.sound.buffer).includes(Buffer.from(pcm.buffer))).toBe(true);
});

test("11: an answer after 15 s is too late, one before is used", async () => {
  const late = await openDesk({ "/voice": { body: "<Response><Say>late</Say></Response>", delayMs: 400 }, "/fallback": SORRY });
  await late.scenario.phone(CALLER).calls(OFFICE).hears(/sorry/);
  expect(late.application.at("/fallback")[0]?.fields["ErrorCode"]).toBe("11205");
  const inTime = await openDesk({ "/voice": { body: "<Response><Say>in time</Say></Response>", delayMs: 150 }, "/fallback": SORRY });
  await inTime.scenario
    .phone(CALLER)
    .calls(OFFICE)
    .hears(/in time/);
});

test("12: a refused connection is tried once more, then the fallback", async () => {
  const gone = await startApplication({});
  await gone.close();
  const { scenario, application, carrier } = await openDesk({ "/fallback": SORRY }, { number: { voiceUrl: `${gone.url}/voice` } });
  await scenario.phone(CALLER).calls(OFFICE).hears(/sorry/);
  expect(application.at("/fallback")[0]?.fields["ErrorCode"]).toBe("11205");
  expect(carrier.log.entries.find((entry) => entry.kind === "webhook")).toMatchObject({ attempts: 2 });
});

test("13, 14: overrides in the fragment: three requests with one token, the third is used, no fragment on the wire", async () => {
  let asked = 0;
  const { scenario, application } = await openDesk({
    "/voice": "<Redirect>/shaky#rc=2&amp;rp=5xx</Redirect>",
    "/shaky": () => (++asked < 3 ? { status: 503, body: "" } : "<Say>third</Say>"),
  });
  await scenario.phone(CALLER).calls(OFFICE).hears(/third/);
  const requests = application.at("/shaky");
  expect(requests).toHaveLength(3);
  expect(new Set(requests.map(({ headers }) => headers["i-twilio-idempotency-token"])).size).toBe(1);
});

test("15: an empty response answers and completes", async () => {
  const { scenario, application } = await openDesk({ "/voice": "<Response/>", "/status": "" });
  await scenario.phone(CALLER).calls(OFFICE).ends();
  expect(application.at("/status")[0]?.fields).toMatchObject({ CallStatus: "completed", CallDuration: "0", Duration: "0" });
});

test("16: a relative action is resolved against its own document, also after a redirect to another host", async () => {
  const other = await openDesk({ "/deep/menu": '<Gather numDigits="1" action="next?x=1"/>', "/deep/next": "<Say>there</Say>" });
  const { scenario } = await openDesk({ "/voice": `<Redirect>${other.application.url}/deep/menu</Redirect>` });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await scenario.passes(1);
  await caller.presses("5");
  await caller.hears(/there/);
  expect(other.application.at("/deep/next")[0]?.query.get("x")).toBe("1");
});

test("18: an empty Redirect asks for the current document again", async () => {
  let asked = 0;
  const { scenario, application } = await openDesk({ "/voice": () => (++asked === 1 ? "<Pause/><Redirect/>" : "<Say>again</Say>") });
  await scenario.phone(CALLER).calls(OFFICE).hears(/again/);
  expect(application.at("/voice")).toHaveLength(2);
});

test("19: what follows a Redirect is never executed", async () => {
  const { scenario } = await openDesk({ "/voice": "<Redirect>/two</Redirect><Say>never</Say>", "/two": "<Say>two</Say>" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  expect(caller.prompts).toEqual(["two"]);
});

test("20: an endless circle of redirects is stopped with an error", async () => {
  const { scenario, codes } = await openDesk(
    { "/voice": "<Redirect>/two</Redirect>", "/two": "<Redirect>/voice</Redirect>" },
    { switches: { redirectLimit: 10 } },
  );
  await scenario.phone(CALLER).calls(OFFICE).ends();
  expect(codes()).toEqual([11100]);
});

test("32: the voice address gets the whole set of fields", async () => {
  const { scenario, application } = await openDesk({ "/voice": "<Response/>" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  const [request] = application.at("/voice");
  expect(request?.fields).toMatchObject({
    CallSid: caller.id,
    AccountSid: ACCOUNT.sid,
    From: CALLER,
    To: OFFICE,
    Caller: CALLER,
    Called: OFFICE,
    CallStatus: "ringing",
    Direction: "inbound",
    ApiVersion: "2010-04-01",
    FromCountry: "KE",
    ToCity: "",
    CallerState: "",
    CalledZip: "",
  });
  expect(request?.headers).toMatchObject({
    "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
    "user-agent": "TwilioProxy/1.1",
    accept: "*/*",
  });
});
