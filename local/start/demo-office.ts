import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { DemoTariff } from "../demo/seed-demo.ts";

const schema = z.looseObject({
  name: z.string(),
  account: z.string(),
  members: z.array(z.object({ email: z.string(), name: z.string(), role: z.string() })),
  plan: z.looseObject({
    entries: z.record(z.string(), z.string()),
    people: z.array(z.object({ name: z.string(), devices: z.array(z.object({ number: z.optional(z.string()) })) })),
  }),
});

export interface DemoOffice {
  readonly tenant: string;
  readonly name: string;
  /** The carrier account its numbers belong to. */
  readonly account: string;
  readonly members: readonly { readonly email: string; readonly name: string; readonly role: string }[];
  readonly numbers: readonly string[];
  /** The telephones that it rings. */
  readonly telephones: readonly { readonly name: string; readonly address: string; readonly office: string }[];
  /** The office as the API takes it. */
  readonly body: string;
  readonly tariff: DemoTariff;
}

const tariffSchema = z.looseObject({ rateDeck: z.string(), currency: z.string() });
const readDemo = (name: string) => readFile(join(import.meta.dirname, "../demo", name), "utf8");

/** Duka Travel, as it lies in local/demo. */
export async function demoOffice(): Promise<DemoOffice> {
  const body = await readDemo("duka-travel.json");
  const { name, account, members, plan } = schema.parse(JSON.parse(body));
  const telephones = plan.people.flatMap((person) =>
    person.devices.flatMap(({ number }) => (number === undefined ? [] : [{ name: person.name, address: number, office: name }])),
  );
  return {
    tenant: "duka-travel",
    name,
    account,
    members,
    numbers: Object.keys(plan.entries),
    telephones,
    body,
    tariff: await demoTariff(),
  };
}

/** What its provider charges: a plan and the rates that it names. */
async function demoTariff(): Promise<DemoTariff> {
  const plan = await readDemo("standard-plan.json");
  const { rateDeck: deck, currency } = tariffSchema.parse(JSON.parse(plan));
  return { plan, deck, currency, rates: await readDemo("world-rates.csv") };
}
