/** Signing and delivery of webhooks. Numbers are those of the conformance checklist; vectors V1-V7 of telephony, 1.14. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import twilio from "twilio";
import { describe, expect, test } from "vitest";
import { sign } from "../../../local/carrier/webhooks/sign.ts";
import { ACCOUNT, AMINA, CALLER, OFFICE, openDesk } from "./carrier-desk.ts";

const TOKEN = ACCOUNT.authToken;
const CALL: [string, string][] = [
  ["AccountSid", "AC00000000000000000000000000000001"],
  ["CallSid", "CA00000000000000000000000000000001"],
  ["CallStatus", "ringing"],
  ["Direction", "inbound"],
  ["From", "+254700000001"],
  ["To", "+254200000001"],
];
const JSON_BODY = '{"status":"completed","sid":"CA00000000000000000000000000000001"}';
const BODY_HASH = createHash("sha256").update(JSON_BODY).digest("hex");

describe("21-25: the vectors", () => {
  test.each<[string, string, [string, string][], string]>([
    ["V1", "https://pbx.example.com/voice/inbound?tenant=t1", CALL, "h2+sH6rlkbsI1DxykpbVzrwgbQo="],
    ["V2", "https://pbx.example.com:443/voice/inbound?tenant=t1", CALL, "3xg0jTIc/nphuOpdqUWczPSGmvE="],
    [
      "V3",
      "https://pbx.example.com/voice/gather?tenant=t1&CallSid=CA00000000000000000000000000000001&Digits=1",
      [],
      "DeNyPY2Geo4CzgJkyXVQXocR/O0=",
    ],
    [
      "V4",
      "https://pbx.example.com/voice/transcribed",
      [
        ["Digits", "*1#"],
        ["FromCity", ""],
        ["TranscriptionText", "Habari yako – ñ 你好"],
      ],
      "IQhzprKPkp/ZuvQH7HF9/MrfP6o=",
    ],
    [
      "V5",
      "https://pbx.example.com/x",
      [
        ["A", "1"],
        ["E", "b"],
        ["E", "a"],
        ["E", "b"],
      ],
      "1+7toa+8BA0Zx2TTc0CbWi4cwUg=",
    ],
    ["V6", `https://pbx.example.com/events?bodySHA256=${BODY_HASH}`, [], "Z3Qev86aXc1MFCUi0hhBn2RbBMs="],
    [
      "V7",
      "https://pbx.example.com/c",
      [
        ["a", "1"],
        ["B", "2"],
        ["A", "3"],
        ["b", "4"],
      ],
      "Udg9/MMGPooLkN+B2WrpkRLvHK4=",
    ],
  ])("%s", (_, url, fields, signature) => {
    expect(sign(TOKEN, url, fields)).toBe(signature);
  });

  test("whatever is signed, the carrier's own library accepts", () => {
    const fields = fc.dictionary(
      fc.string({ minLength: 1 }).filter((name) => name !== "__proto__"),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fields, fc.string(), (url, given, token) =>
        twilio.validateRequest(token, sign(token, url, Object.entries(given)), url, given),
      ),
    );
  });
});

const signedBy = (token: string, request: { headers: Readonly<Record<string, string | undefined>>; body: string }, url: string): boolean =>
  twilio.validateRequest(token, request.headers["x-twilio-signature"] ?? "", url, Object.fromEntries(new URLSearchParams(request.body)));

test("22, 23, 31: POST and GET as they arrive are validly signed, also with other letters", async () => {
  const { scenario, application } = await openDesk(
    { "/voice": '<Redirect method="GET">/two?x=1</Redirect>', "/two": "<Response/>" },
    { number: { callerNameLookup: true } },
  );
  await scenario.phone(CALLER).calls(OFFICE, { displayName: "Wanjikũ & Søn – 你好 + 1" }).ends();
  const [post, get] = [application.at("/voice")[0], application.at("/two")[0]];
  expect(post === undefined ? false : signedBy(TOKEN, post, `${application.url}/voice`)).toBe(true);
  expect(get?.query.get("x")).toBe("1");
  const sentQuery = new URLSearchParams(get?.query);
  expect(get?.fields["CallerName"]).toBe("Wanjikũ & Søn – 你好 + 1");
  expect(get === undefined ? false : signedBy(TOKEN, { ...get, body: "" }, `${application.url}/two?${sentQuery.toString()}`)).toBe(true);
});

test("26: each account signs with its own token", async () => {
  const other = { sid: "AC00000000000000000000000000000002", authToken: "another-token-0002" };
  const { scenario, carrier, application } = await openDesk({ "/voice": "<Response/>" }, { accounts: [ACCOUNT, other] });
  carrier.setNumber({ number: "+31200000009", account: other.sid, voiceUrl: `${application.url}/voice` });
  await scenario.phone(CALLER).calls("+31200000009").ends();
  const [request] = application.received;
  expect(request?.fields["AccountSid"]).toBe(other.sid);
  expect(request === undefined ? undefined : signedBy(other.authToken, request, `${application.url}/voice`)).toBe(true);
  expect(request === undefined ? undefined : signedBy(TOKEN, request, `${application.url}/voice`)).toBe(false);
});

describe("133: notifications on a bad day", () => {
  const pages = {
    "/voice": `<Dial timeout="5"><Number statusCallback="/leg">${AMINA}</Number></Dial>`,
    "/leg": "",
    "/status": "",
  };

  test("twice, with the same token", async () => {
    const { scenario, application } = await openDesk(pages, { faults: { notification: () => "twice" } });
    await scenario.phone(CALLER).calls(OFFICE).ends();
    await scenario.passes(1);
    expect(application.at("/leg")).toHaveLength(2);
    expect(new Set(application.at("/leg").map(({ headers }) => headers["i-twilio-idempotency-token"])).size).toBe(1);
    expect(new Set(application.at("/leg").map(({ body }) => body)).size).toBe(1);
  });

  test("late", async () => {
    const { scenario, application } = await openDesk(pages, { faults: { notification: () => ({ lateMs: 60_000 }) } });
    await scenario.phone(CALLER).calls(OFFICE).ends();
    await scenario.passes(30);
    expect(application.at("/status")).toHaveLength(0);
    await scenario.passes(31);
    expect(application.at("/status")).toHaveLength(1);
  });

  test("never", async () => {
    const { scenario, application } = await openDesk(pages, { faults: { notification: () => "lose" } });
    await scenario.phone(CALLER).calls(OFFICE).ends();
    await scenario.passes(600);
    expect(application.received.map(({ path }) => path)).toEqual(["/voice"]);
  });
});

describe("135: an application in trouble", () => {
  const sorry = "<Say>sorry</Say><Redirect>/next</Redirect>";

  test("is too slow in the middle of a call: the fallback is asked, and the call goes on where it says", async () => {
    const slow = { body: "<Response><Say>late</Say></Response>", delayMs: 400 };
    const { scenario, application } = await openDesk({
      "/voice": "<Redirect>/slow</Redirect>",
      "/slow": slow,
      "/fallback": sorry,
      "/next": "<Say>fine</Say>",
    });
    const caller = scenario.phone(CALLER).calls(OFFICE);
    await caller.hears(/fine/);
    expect(caller.prompts).toEqual(["sorry", "fine"]);
    expect(application.at("/fallback")[0]?.fields).toMatchObject({ ErrorCode: "11205", ErrorUrl: `${application.url}/slow` });
  });

  test("answers 503 once, then well: without a fallback the call is over, with one it goes on", async () => {
    const fails = () => {
      let asked = 0;
      return () => (asked++ === 0 ? { status: 503, body: "" } : "<Say>fine</Say>");
    };
    const alone = await openDesk({ "/voice": fails() });
    expect(await alone.scenario.phone(CALLER).calls(OFFICE).ends()).not.toBeUndefined();
    expect(alone.application.at("/voice")).toHaveLength(1);
    const { scenario, application } = await openDesk({ "/voice": fails(), "/fallback": "<Redirect>/voice</Redirect>" });
    await scenario.phone(CALLER).calls(OFFICE).hears(/fine/);
    expect(application.received.map(({ path }) => path)).toEqual(["/voice", "/fallback", "/voice"]);
  });
});

test("136: the caller hangs up between request and answer: the answer is thrown away", async () => {
  const { scenario, application } = await openDesk(
    { "/voice": { body: "<Response><Redirect>/next</Redirect></Response>", delayMs: 100 }, "/next": "<Say>never</Say>", "/status": "" },
    { timeScale: 1 },
  );
  const caller = scenario.phone(CALLER).calls(OFFICE);
  caller.line.hangUp();
  await scenario.passes(5);
  expect(application.received.map(({ path }) => path).toSorted()).toEqual(["/status", "/voice"]);
  expect(application.at("/status")[0]?.fields["CallStatus"]).toBe("canceled");
});

test("137: a thousand calls at once against a limit of ten: ten are taken, the others rejected, and all are told to be over", async () => {
  const taken = new Set<string>();
  let most = 0;
  const { scenario, application } = await openDesk(
    {
      "/voice": ({ fields }) => {
        if (taken.size >= 10) return '<Reject reason="busy"/>';
        most = Math.max(most, taken.add(fields["CallSid"] ?? "").size);
        return '<Pause length="60"/>';
      },
      "/status": ({ fields }) => {
        taken.delete(fields["CallSid"] ?? "");
        return "";
      },
    },
    { timeScale: 1 },
  );
  const callers = Array.from({ length: 1000 }, (_, i) => scenario.phone(`+2547330${String(i).padStart(5, "0")}`).calls(OFFICE));
  await scenario.passes(120);
  const ends = await Promise.all(callers.map((caller) => caller.ends()));
  expect(ends.filter((reason) => reason === "busy")).toHaveLength(990);
  expect(most).toBe(10);
  expect(taken.size).toBe(0);
  expect(new Set(application.at("/status").map(({ fields }) => fields["CallSid"])).size).toBe(1000);
});

test("132: nothing leaves a terminal state", async () => {
  const { scenario, application, carrier } = await openDesk({ "/voice": "<Pause/>", "/status": "" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.ends();
  const call = carrier.telephoneSwitch.calls.get(caller.id);
  for (const status of ["ringing", "in-progress", "busy", "canceled"] as const) expect(call?.become(status)).toBe(false);
  caller.line.answer();
  caller.line.press("1");
  caller.line.hangUp();
  await scenario.passes(60);
  expect(call?.status).toBe("completed");
  expect(application.at("/status")).toHaveLength(1);
});
