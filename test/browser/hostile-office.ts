/** An office on the real stack in which every text that somebody may choose tries to run as a script. */
import type { Member } from "../scenarios/member.ts";
import { NAIROBI, openOffice } from "../scenarios/office.ts";
import { murmur } from "../../local/carrier/speech/even-speech.ts";
import { demoOffice } from "../../local/start/demo-office.ts";

const ATTACK = `"><img src=x onerror="window.attacked=1"><script>window.attacked=2</script>`;

export interface HostileOffice {
  readonly url: string;
  /** Session cookies. */
  readonly owner: string;
  readonly provider: string;
  /** An address with its parts filled in. */
  readonly filled: (path: string) => string;
  readonly close: () => Promise<void>;
}

export async function openHostileOffice(): Promise<HostileOffice> {
  const office = await openOffice({ tariff: true });
  const provider = await office.signInProvider();
  const { tenant, body } = await demoOffice();
  await provider.ask("PUT", `/api/provider/tenants/${tenant}`, { ...Object(hostile(JSON.parse(body))) });
  const call = await aMessageIsLeft(office);
  await writeEverywhere(office.owner, call);
  return {
    url: office.cloud.publicBaseUrl,
    owner: office.owner.cookie,
    provider: provider.cookie,
    filled: (path) => path.replace("{call}", call).replace("{tenant}", tenant).replace("{number}", NAIROBI.slice(1)),
    close: () => office.close(),
  };
}

/** Names and labels attack; what is read aloud or chosen from a list stays as it is. */
function hostile(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => hostile(each, name));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hostile(each, key)]));
  return (name === "name" || name === "label" || name === "officeName") && typeof value === "string"
    ? `${value.slice(0, 8)} ${ATTACK}`.slice(0, 80)
    : value;
}

/** What people of the office write beside its plan. */
async function writeEverywhere({ ask }: Member, call: string): Promise<void> {
  await ask("POST", `/api/calls/${call}/notes`, { text: ATTACK.repeat(3) });
  await ask("POST", "/api/groups", { name: ATTACK, people: ["101", "102"], strategy: "all-at-once", seconds: 20 });
  await ask("POST", "/api/sounds", { name: ATTACK, prompt: { text: ATTACK, language: "en-GB" } });
  const { numbers } = await ask<{ readonly numbers: readonly { readonly number: string; readonly etag: string }[] }>("GET", "/api/numbers");
  for (const { number, etag } of numbers.slice(0, 1))
    // oxlint-disable-next-line no-await-in-loop -- there is one
    await ask("PATCH", `/api/numbers/${number.slice(1)}`, { etag, label: ATTACK.slice(0, 40) });
  const settings = await ask<object>("GET", "/api/settings");
  await ask("PUT", "/api/settings", { ...settings, invoice: { legalName: ATTACK, address: ATTACK.repeat(2), taxId: ATTACK.slice(0, 40) } });
  const { published } = await ask<{ readonly published: { readonly version: number } }>("GET", "/api/flow");
  await ask("POST", `/api/flow/versions/${published.version}/restore`, { note: ATTACK }).catch(ifTheSame);
}

/** The flow is that version's already; its note is then of no use. */
function ifTheSame(error: unknown): void {
  if (!/nothing-to-publish/.test(String(error))) throw error;
}

/** @returns the call's id */
async function aMessageIsLeft(office: Awaited<ReturnType<typeof openOffice>>): Promise<string> {
  const caller = office.caller().calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("2");
  await caller.hears(/after the tone/);
  await caller.waits(4);
  await caller.says(murmur("Please call me back about the trip to Mombasa."));
  await caller.hangsUp();
  await office.settled();
  const { calls } = await office.owner.ask<{ readonly calls: readonly { readonly id: string }[] }>("GET", "/api/calls");
  return calls[0]?.id ?? "none";
}
