/**
 * POST /api/trial-calls: "Call me now". The office's number rings the asker's own mobile, and whoever answers hears what callers hear.
 * It is a call that costs money: it is put aside before the phone rings, and paid by its own end like any other leg.
 */
import { placeCall } from "../../../adapters/carrier/twilio/place-call.ts";
import { freeTrialSlot, noteTrialCall, takeTrialSlot, type TrialSlot } from "../../../adapters/dynamodb/trial-calls.ts";
import { CALLBACK_SECONDS } from "../../../core/billing/callback-leg.ts";
import { Refusal } from "../../../core/errors.ts";
import { refuseTrouble } from "../carrier-trouble.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Member } from "../person.ts";
import { requestKey } from "../request-key.ts";
import type { AccountServices } from "../services.ts";
import { readSetup, type Setup } from "../setup/change-setup.ts";
import { addressesOf } from "../webhook-addresses.ts";
import { giveBack, putAside, settleLater, type PutAside } from "./callback-money.ts";

const AN_HOUR = 3;
const RING_SECONDS = 30;

export const startTrialCall: EndpointHandler<"POST /api/trial-calls"> = async ({ request }, services, member) => {
  const { tenant } = member;
  const key = requestKey(request, tenant, member.user);
  const setup = await readSetup(services, tenant);
  const [from, to] = [numberOf(setup), mobileOf(setup, member)];
  const hour = new Date(services.now()).toISOString().slice(0, 13);
  const taken = await takeTrialSlot(services.table, { tenant, hour, key, most: AN_HOUR });
  if (taken === "full") throw new Refusal("trial-call-limit");
  if ("slot" in taken) return { id: await ring(services, setup, { from, to, slot: taken.slot }), from, to };
  // The first attempt was cut off before the carrier answered: its call may ring, so there is no second one.
  if (taken.before.call === undefined) throw new Refusal("carrier-unavailable");
  return { id: taken.before.call, from, to };
};

interface Ringing {
  readonly from: string;
  readonly to: string;
  readonly slot: TrialSlot;
}

async function ring(services: AccountServices, { profile, plan }: Setup, { from, to, slot }: Ringing): Promise<string> {
  const { table, carrier } = services;
  const aside = await putAside(services, { tenant: profile.id, country: plan.country, from, to }).catch(async (cause: unknown) => {
    await freeTrialSlot(table, slot);
    throw cause;
  });
  const call = { from, to, ...addressesOf(from, services), ringSeconds: RING_SECONDS, seconds: aside?.seconds ?? CALLBACK_SECONDS };
  const id = await placeCall(carrier, profile.account, call).catch(async (cause: unknown) => {
    await giveBack(services, aside);
    return refuseTrouble(cause);
  });
  if (id === undefined) return refuseNumber(services, aside, slot);
  await noteTrialCall(table, slot, id);
  await settleLater(services, { tenant: profile.id, account: profile.account, number: from, call: id }, aside);
  return id;
}

async function refuseNumber(services: AccountServices, aside: PutAside | undefined, slot: TrialSlot): Promise<never> {
  await giveBack(services, aside);
  await freeTrialSlot(services.table, slot);
  throw new Refusal("phone-not-called");
}

function numberOf({ plan }: Setup): string {
  const [number] = Object.keys(plan.entries);
  if (number === undefined) throw new Refusal("no-number");
  return number;
}

/** Nobody makes us call a telephone that is not their own. */
function mobileOf({ plan }: Setup, { extension }: Member): string {
  const person = plan.people.find((candidate) => candidate.extension === extension);
  const mobile = person?.devices.flatMap((device) => (device.kind === "number" ? [device.number] : []))[0];
  if (mobile === undefined) throw new Refusal("no-own-phone");
  return mobile;
}
