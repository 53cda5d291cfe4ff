/**
 * Every endpoint of the API, asked as everybody: who may, may; who may not is refused, and nothing has changed. What is asked about
 * another office is not there. Fields that nobody may set are refused. The endpoints are those that are declared: a new one is asked,
 * too, as soon as it has a sample.
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { api } from "../../../core/account/api/api.ts";
import { addressOf, endpointKeys } from "../../../core/account/api/endpoint-keys.ts";
import type { Endpoint } from "../../../core/account/api/endpoint.ts";
import { jsonSchemaOf } from "../../../core/account/api/json-schema.ts";
import { ERRORS } from "../../../core/errors.ts";
import { isActive, rightsOf } from "../../../core/tenants/rights.ts";
import { PROVIDER, type Answered } from "./account-desk.ts";
import type { Question, Sample, SampleOffice } from "./samples/sample.ts";
import { sampleOffice } from "./samples/sample.ts";
import { samples } from "./samples/samples.ts";
import { emailIn, MEMBERS, openTwoOffices, type TwoOffices } from "./two-offices.ts";

type Key = keyof typeof api;
type AnyQuestion = Question<Key>;
/** Nobody has a session, a stranger has one and no office, and the provider belongs to none. */
const OTHERS = { nobody: undefined, stranger: "stranger@nowhere.example", provider: PROVIDER };
const EVERYBODY = [...Object.keys(MEMBERS), ...Object.keys(OTHERS)];
const REFUSED = new Set(["not-signed-in", "not-allowed"]);
const FORBIDDEN_FIELDS = {
  role: "owner",
  rights: ["billing.switch"],
  balance: 1e9,
  balanceMicros: 1e15,
  tenant: "other",
  tenantId: "other",
  isProvider: true,
  version: 99,
};

const emailOf = (who: string): string | undefined =>
  who in MEMBERS ? emailIn("duka", who) : OTHERS[z.enum(["nobody", "stranger", "provider"]).parse(who)];

/** What an answer to this person has to be: by the declaration alone. */
function expected(who: string, { access }: Endpoint, now: number): "allowed" | "not-signed-in" | "not-allowed" {
  if (access === "anybody") return "allowed";
  if (who === "nobody") return "not-signed-in";
  if (access === "signed-in") return "allowed";
  if (access === "provider") return who === "provider" ? "allowed" : "not-allowed";
  const member = MEMBERS[who];
  // Who belongs nowhere, or no longer, has a session and nothing to see by it.
  if (member === undefined || !isActive(member, now)) return "not-allowed";
  return access === "member" || rightsOf(member, now).has(access) ? "allowed" : "not-allowed";
}

async function questionFor(key: Key, office: SampleOffice): Promise<AnyQuestion> {
  const sample = samples[key];
  if (sample === undefined) throw new Error(`${key} has no sample: add one to test/functions/account/samples/<area>.ts`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each sample has its own endpoint's type; here they are all the same
  const any = sample as Sample<Key>;
  return typeof any === "function" ? any(office) : any;
}

function put(
  desk: TwoOffices,
  key: Key,
  question: AnyQuestion,
  more: {
    readonly by?: string | undefined;
    readonly headers?: Record<string, string>;
    readonly query?: Record<string, string>;
    readonly body?: unknown;
  } = {},
): Promise<Answered> {
  const { method, path } = addressOf(key);
  const params: Readonly<Record<string, string>> = question.params ?? {};
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const body: unknown = more.body ?? question.body;
  const asked: Readonly<Record<string, string>> = question.query ?? {};
  const query = new URLSearchParams({ ...asked, ...more.query }).toString();
  return desk.ask(method, address, {
    query,
    headers: { ...question.headers, ...more.headers },
    ...(body === undefined ? {} : { body }),
    ...(more.by === undefined ? {} : { by: more.by }),
  });
}

const codeOf = ({ body }: Answered): string | undefined => z.object({ code: z.string() }).safeParse(body).data?.code;
const strongest = ({ access }: Endpoint): string | undefined =>
  access === "provider" ? PROVIDER : access === "anybody" ? undefined : emailIn("duka", "owner");

describe.each(endpointKeys(api))("%s", (key) => {
  const endpoint: Endpoint = api[key];
  const isOfOffice = !["anybody", "signed-in", "provider"].includes(endpoint.access);

  test("lets in whom its declaration lets in, and nobody else changes anything", async () => {
    const desk = await openTwoOffices();
    const question = await questionFor(key, sampleOffice("duka", desk));
    const [mayNot, may] = [false, true].map((allowed) =>
      EVERYBODY.filter((who) => (expected(who, endpoint, desk.clock.now) === "allowed") === allowed),
    );
    const before = desk.table.items();
    for (const who of mayNot ?? []) {
      const answered = await put(desk, key, question, { by: emailOf(who) });
      const code = expected(who, endpoint, desk.clock.now);
      expect([who, answered.status, codeOf(answered)]).toEqual([who, code === "not-signed-in" ? 401 : 403, code]);
    }
    expect(desk.table.items()).toEqual(before);
    const first = await put(desk, key, question, { by: strongest(endpoint) });
    expect(codeOf(first), JSON.stringify(first.body)).toBe(question.refused);
    expect(first.status).toBe(
      question.refused === undefined ? (endpoint.answer === "nothing" ? 204 : 200) : ERRORS[question.refused].status,
    );
    for (const who of may ?? []) {
      const by = emailOf(who);
      if (by === strongest(endpoint) || question.ownOnly !== undefined) continue;
      const code = codeOf(await put(desk, key, question, { by }));
      expect({ who, isRefused: code !== question.refused && REFUSED.has(code ?? "") }).toEqual({ who, isRefused: false });
    }
  });

  test.runIf(endpoint.access !== "anybody")("is not there in an office that does not let one in", async () => {
    const desk = await openTwoOffices();
    const question = await questionFor(key, sampleOffice("other", desk));
    const before = desk.table.items();
    for (const who of ["owner", "user"])
      for (const office of ["other", "no-such-office"])
        for (const more of [{ headers: { "simu-office": office } }, { query: { "simu-office": office } }])
          expect(await put(desk, key, question, { by: emailIn("duka", who), ...more })).toMatchObject({
            status: 404,
            body: { code: "not-found" },
          });
    expect(desk.table.items()).toEqual(before);
  });

  test.runIf(isOfOffice && key.includes("{"))("does not know what is another office's", async ({ skip }) => {
    const desk = await openTwoOffices();
    const question = await questionFor(key, sampleOffice("other", desk));
    skip(question.sharedIds !== undefined, question.sharedIds);
    const before = desk.table.items();
    expect(await put(desk, key, question, { by: emailIn("duka", "owner") })).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect(desk.table.items()).toEqual(before);
    // There it is, for those whose it is.
    const own = await put(desk, key, question, { by: emailIn("other", "owner") });
    expect([own.status, codeOf(own)]).not.toEqual([404, "not-found"]);
  });

  const { body } = endpoint;
  if (body === undefined) return;
  const known = fieldsOf(jsonSchemaOf(body, "input"));
  const forbidden = Object.entries(FORBIDDEN_FIELDS).filter(([name]) => !known.has(name));

  test.each(forbidden)("refuses the field %s", async (name, value) => {
    const desk = await openTwoOffices();
    const question = await questionFor(key, sampleOffice("duka", desk));
    const before = desk.table.items();
    const answered = await put(desk, key, question, {
      by: strongest(endpoint),
      body: { ...z.looseObject({}).parse(question.body), [name]: value },
    });
    const { misshapen = "bad-body" } = endpoint;
    expect(answered).toMatchObject({
      status: ERRORS[misshapen].status,
      body: { code: misshapen, problems: expect.arrayContaining([expect.objectContaining({ path: name })]) },
    });
    expect(desk.table.items()).toEqual(before);
  });
});

/** The fields that a body may have, whichever of its forms it takes. */
function fieldsOf(schema: unknown): ReadonlySet<string> {
  const parsed = z
    .looseObject({
      properties: z.record(z.string(), z.unknown()).optional(),
      anyOf: z.array(z.unknown()).optional(),
      oneOf: z.array(z.unknown()).optional(),
    })
    .parse(schema);
  const { properties = {}, anyOf = [], oneOf = [] } = parsed;
  return new Set([...Object.keys(properties), ...[...anyOf, ...oneOf].flatMap((each) => [...fieldsOf(each)])]);
}
