import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

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
}

/** Duka Travel, as it lies in local/demo. */
export async function demoOffice(): Promise<DemoOffice> {
  const body = await readFile(join(import.meta.dirname, "../demo/duka-travel.json"), "utf8");
  const { name, account, members, plan } = schema.parse(JSON.parse(body));
  const telephones = plan.people.flatMap((person) =>
    person.devices.flatMap(({ number }) => (number === undefined ? [] : [{ name: person.name, address: number, office: name }])),
  );
  return { tenant: "duka-travel", name, account, members, numbers: Object.keys(plan.entries), telephones, body };
}
