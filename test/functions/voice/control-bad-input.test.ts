import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { readCall } from "../../../adapters/dynamodb/calls.ts";
import { createCarrierTokens } from "../../../functions/voice/carrier-tokens.ts";
import { samplePlan, say } from "../../core/voice/sample-plan.ts";
import { refusals, type Refusal } from "./refusals.ts";
import { actionOf, CALL, NUMBER, openDesk, STRANGER, webhook } from "./voice-desk.ts";

const incoming = (fields: Record<string, string> = {}) => webhook("/voice/incoming", { CallStatus: "ringing", ...fields });

/** Element names of a document, which is well-formed XML 1.0 or else this throws. */
function elements(document: string | undefined): string[] {
  const names: string[] = [];
  const parser = new SaxesParser({});
  parser.on("opentag", ({ name }) => names.push(name));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(document ?? "").close();
  return names;
}

describe("28, 29: refused, with nothing changed and one short line that names nobody", () => {
  const odd: Refusal[] = [
    ["an address without a state", 400, webhook("/voice/digits", { Digits: "1" })],
    ["a state with a hole in it", 400, webhook("/voice/digits?t=duka&v=7", { Digits: "1" })],
    [
      "a state of a tenant called __proto__",
      400,
      webhook("/voice/digits?t=__proto__&d=254200000001&v=7&a=k&s=1&n=main&k=1", { Digits: "1" }),
    ],
    ["an address that is not ours", 400, webhook("/voice/elsewhere")],
  ];
  const cases = [
    ...refusals("/voice/incoming"),
    ...refusals("/voice/digits?t=duka&d=254200000001&v=7&a=k&s=1&n=main&k=1", { Digits: "1" }),
    ...odd,
  ].map(([what, code, request]) => [request.rawPath, what, code, request] as const);
  test.each(cases)("%s: %s", async (_path, _what, status, request) => {
    const { answer, table, lines } = await openDesk();
    const before = table.items();
    expect(await answer(request)).toEqual({ statusCode: status, headers: { "content-type": "text/plain" }, body: "" });
    expect(table.items()).toEqual(before);
    expect(lines).toHaveLength(1);
    expect(Buffer.byteLength(JSON.stringify(lines[0]))).toBeLessThanOrEqual(300);
    expect(JSON.stringify(lines)).not.toMatch(/\d{6}/);
  });

  test("an account asking for a number of another account", async () => {
    const { answer, table, lines } = await openDesk();
    const before = table.items();
    expect(await answer(incoming({ To: STRANGER.number }))).toMatchObject({ statusCode: 403 });
    expect(table.items()).toEqual(before);
    expect(lines).toEqual([{ at: "voice", refused: "wrong-account", status: 403, path: "/voice/incoming" }]);
  });
});

describe("a secret that cannot be read", () => {
  const unreadable = {
    tokens: createCarrierTokens(() => Promise.resolve("hush-hush, but no JSON")),
  };
  test("refuses a call, which the carrier's fallback then takes, and is not quoted in the log", async () => {
    const { answer, lines } = await openDesk();
    expect(await answer(incoming(), unreadable)).toMatchObject({ statusCode: 503, body: "" });
    expect(lines).toEqual([{ at: "voice", refused: "no-secret", status: 503, path: "/voice/incoming" }]);
  });

  test("refuses a notice, so that the carrier may try again", async () => {
    const { notify, lines } = await openDesk();
    expect(await notify(webhook("/voice/status", { CallStatus: "completed" }), unreadable)).toEqual({ statusCode: 503 });
    expect(lines).toEqual([{ at: "notice", path: "/voice/status", refused: "no-secret" }]);
  });
});

describe("a stranger who signs well for themselves", () => {
  const ways = [
    ["our tenant's state", "t=duka&d=254200000001"],
    ["our tenant's state with their own number", "t=duka&d=254200000003"],
  ] as const;
  const steps = ["digits", "silence", "dialled", "recorded", "unrecorded", "screen", "screened"];
  test.each(ways.flatMap(([what, whose]) => steps.map((name) => [what, name, whose] as const)))(
    "neither reads nor writes with %s at %s",
    async (_what, name, whose) => {
      const { answer, table, lines } = await openDesk();
      const before = table.items();
      const fields = { AccountSid: STRANGER.account, ParentCallSid: CALL, Digits: "1" };
      const request = webhook(`/voice/${name}?${whose}&v=7&a=k&s=1&n=main&k=1`, fields, { token: STRANGER.token });
      expect(await answer(request)).toMatchObject({ statusCode: 403, body: "" });
      expect(table.items()).toEqual(before);
      expect(lines).toEqual([{ at: "voice", refused: "wrong-account", status: 403, path: `/voice/${name}` }]);
    },
  );
});

test("forged Host and forwarded headers change nothing", async () => {
  const { answer } = await openDesk();
  const headers = { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http", "x-forwarded-port": "1" };
  const reply = await answer(webhook("/voice/incoming", { CallStatus: "ringing" }, { headers }));
  expect(reply.statusCode).toBe(200);
  expect(reply.body).not.toContain("evil");
});

test("every line of log is short and names no one", async () => {
  const { answer, lines } = await openDesk();
  const menu = await answer(incoming({ CallerName: "Wanjiku" }));
  await answer(webhook(actionOf(menu.body, "Gather"), { Digits: "1" }));
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(Buffer.byteLength(JSON.stringify(line))).toBeLessThanOrEqual(300);
    expect(JSON.stringify(line)).not.toMatch(/\+\d{6}|Wanjiku/);
  }
});

describe("odd callers are callers", () => {
  const froms = [
    "anonymous",
    "+266696687",
    "",
    "sip:1001@acme.example.com",
    "client:duka_101",
    "0722",
    "</Say><Dial>+1900555</Dial>",
    "__proto__",
  ];
  test.each(froms)("From %j", async (From) => {
    const { answer, table } = await openDesk();
    const menu = await answer(incoming({ From }));
    const ring = await answer(webhook(actionOf(menu.body, "Gather"), { Digits: "1", From }));
    expect(elements(ring.body)).toEqual(["Response", "Say", "Dial", "Number", "Number", "Client"]);
    expect(ring.body).toContain(`callerId="${NUMBER}"`);
    expect(ring.body).not.toContain("1900555");
    expect((await readCall(table, "duka", CALL))?.call.from).toBe(["anonymous", "+266696687"].includes(From) ? "" : From);
  });

  test.each(["Wan\u0000jiku", "\u000bWanjiku\u001f", "\ufffeWanjiku\uffff"])(
    "CallerName %j is kept as the text that it has",
    async (CallerName) => {
      const { answer, table } = await openDesk();
      elements((await answer(incoming({ CallerName }))).body);
      expect((await readCall(table, "duka", CALL))?.call.callerName).toBe("Wanjiku");
    },
  );

  test("a name of markup, or longer than any name, is text and has an end", async () => {
    const { answer, table } = await openDesk();
    const CallerName = `</Say><Dial>+1900${"5".repeat(300)}</Dial>`;
    const menu = await answer(incoming({ CallerName }));
    expect(elements(menu.body)).not.toContain("Dial");
    expect((await readCall(table, "duka", CALL))?.call.callerName).toBe(CallerName.slice(0, 80));
  });

  test("fields called __proto__ and constructor are fields that nobody asked for", async () => {
    const { answer } = await openDesk();
    expect((await answer(incoming({ ["__proto__"]: "x", constructor: "y" }))).body).toContain("Press 1 for sales");
  });
});

describe("odd keys", () => {
  const press = async (Digits: string) => {
    const { answer, table } = await openDesk();
    const menu = await answer(incoming());
    const reply = await answer(webhook(actionOf(menu.body, "Gather"), { Digits }));
    return { reply, entries: (await readCall(table, "duka", CALL))?.call.steps[1]?.entries };
  };

  test.each(["1;2", "9".repeat(100), "__proto__", "constructor", "</Say><Dial>+1900555</Dial>", "1\u0000"])(
    "%j are a wrong key",
    async (Digits) => {
      const { reply, entries } = await press(Digits);
      expect(reply.body).toContain("That is no choice.");
      expect(elements(reply.body)).not.toContain("Dial");
      expect(entries?.[0]).toEqual({ kind: "wrong-key", digits: "" });
    },
  );

  test("none at all are silence", async () => {
    const { reply, entries } = await press("");
    expect(reply.body).toContain("We heard no key.");
    expect(entries?.[0]).toEqual({ kind: "silence" });
  });

  test("of an extension that nobody has are said to be nobody's", async () => {
    expect((await press("999")).reply.body).toContain("Nobody has that extension.");
  });
});

describe("odd numbers", () => {
  test.each(["+15005550001", "", "__proto__", "sip:office@example.com", "</Say><Dial>+1900555</Dial>", "+254200000001;x"])(
    "To %j is not in service, politely, and nothing is stored",
    async (To) => {
      const { answer, table } = await openDesk();
      const before = table.items();
      const { statusCode, body } = await answer(incoming({ To }));
      expect([statusCode, elements(body)]).toEqual([200, ["Response", "Say", "Hangup"]]);
      expect(body).toContain("not in service");
      expect(table.items()).toEqual(before);
    },
  );

  test("and storage that is down lead to a fallback address of digits only", async () => {
    const { answer } = await openDesk();
    const down = () => Promise.reject(new Error("table is away"));
    const { body } = await answer(incoming({ To: "../../x?<&\"'+254 200" }), {
      configuration: { route: down, owner: down, plan: down, rate: down },
    });
    expect(elements(body)).toEqual(["Response", "Say", "Redirect"]);
    expect(actionOf(body, "Redirect")).toBe("https://account.example.com/fallback/254200.xml");
  });
});

test("text of the office that looks like markup is said, not obeyed", async () => {
  const plan = samplePlan();
  const main = { kind: "goodbye" as const, name: "</Say>", prompts: say('</Say><Dial>+1900555</Dial> & "<![CDATA[" ]]>\u0000') };
  const { answer } = await openDesk(samplePlan({ nodes: { ...plan.nodes, main } }));
  const { body } = await answer(incoming());
  expect(elements(body)).toEqual(["Response", "Say", "Say", "Hangup"]);
});
