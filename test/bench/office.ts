/** The office that the benchmark calls, and the webhook that its carrier sends: a call from the Netherlands to a menu in Nairobi. */
import { createHmac } from "node:crypto";
import { samplePlan } from "../core/voice/sample-plan.ts";

export const BASE = "https://pbx.example.com";
export const PATH = "/voice/incoming";
export const TOKEN = "bench-auth-token-0123456789abcdef";
const ACCOUNT = `AC${"0".repeat(31)}1`;
const NUMBER = "+254200000001";
export const plan = samplePlan();
export const route = { number: NUMBER, tenant: plan.tenant, plan: plan.version, account: ACCOUNT };
export const secret = JSON.stringify({ accounts: { [ACCOUNT]: { authTokens: [TOKEN] } } });

export interface SignedForm {
  readonly body: string;
  readonly signature: string;
}

/** The whole field set of a voice request (telephony.md, 1.2), signed. */
export function incomingForm(n: number): SignedForm {
  const places = ["From", "To", "Caller", "Called"].flatMap((who) =>
    ["City", "State", "Zip", "Country"].map((what) => [`${who}${what}`, what === "Country" ? "NL" : what === "City" ? "Köln" : ""]),
  );
  const fields = new Map([
    ["CallSid", `CA${n.toString(16).padStart(32, "0")}`],
    ["AccountSid", ACCOUNT],
    ["From", "+31612345678"],
    ["To", NUMBER],
    ["Caller", "+31612345678"],
    ["Called", NUMBER],
    ["CallStatus", "ringing"],
    ["Direction", "inbound"],
    ["ApiVersion", "2010-04-01"],
    ...places.map(([name = "", value = ""]): [string, string] => [name, value]),
  ]);
  const signed = [...fields.keys()].toSorted().reduce((text, name) => text + name + (fields.get(name) ?? ""), BASE + PATH);
  return {
    body: new URLSearchParams([...fields]).toString(),
    signature: createHmac("sha1", TOKEN).update(signed).digest("base64"),
  };
}
