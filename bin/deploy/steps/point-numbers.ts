/**
 * The carrier's numbers know where to ask: those that lead here already are kept right (a domain may be new), those that lead nowhere
 * lead here from now on. Numbers of another program stay with it, unless somebody names them.
 */
import { DeployError } from "../deploy-error.ts";
import type { DeployOptions } from "../options.ts";
import type { StackFacts } from "../ports/aws.ts";
import type { Carrier, CarrierNumber, VoiceAddresses } from "../ports/carrier.ts";
import { outputOf } from "../output-of.ts";
import type { Step } from "../steps.ts";

export async function pointNumbers(
  carrier: Carrier,
  { isDry, takenNumbers }: DeployOptions,
  stack: StackFacts | undefined,
): Promise<Step<void>> {
  const numbers = await carrier.numbers();
  refuseUnowned(takenNumbers, numbers);
  if (stack === undefined)
    return { value: undefined, note: `${numbers.length} found; those that lead nowhere would lead here`, did: "would" };
  const own = { api: outputOf(stack, "ApiUrl"), account: outputOf(stack, "AccountUrl") };
  const ours = numbers.filter((number) => isOurs(number, own.api) || leadsNowhere(number) || takenNumbers.includes(number.number));
  const wrong = ours.filter((number) => !isRight(number, addressesOf(number, own)));
  const others = numbers.length - ours.length;
  const rest = others === 0 ? "" : `; ${others} of another program left alone (--number takes one over)`;
  if (wrong.length === 0) return { value: undefined, note: `${ours.length} lead here${rest}`, did: "same" };
  if (isDry) return { value: undefined, note: `${listed(wrong)} would lead here${rest}`, did: "would" };
  // oxlint-disable-next-line no-await-in-loop -- one after the other: the carrier limits how many are changed at once
  for (const number of wrong) await carrier.point(number.id, addressesOf(number, own));
  return { value: undefined, note: `${listed(wrong)} led here${rest}`, did: "changed" };
}

interface Own {
  readonly api: string;
  readonly account: string;
}

const addressesOf = ({ number }: CarrierNumber, { api, account }: Own): VoiceAddresses => ({
  incoming: `${api}/voice/incoming`,
  status: `${api}/voice/status`,
  // A document of the site, which needs none of our functions (functions/account/write-fallbacks.ts).
  fallback: `${account}/fallback/${number.replaceAll(/\D/g, "")}.xml`,
});

const isRight = (is: VoiceAddresses, wanted: VoiceAddresses): boolean =>
  is.incoming === wanted.incoming && is.status === wanted.status && is.fallback === wanted.fallback;

const isOurs = ({ incoming }: CarrierNumber, api: string): boolean => incoming === `${api}/voice/incoming`;

/** A new number has no address, or the carrier's own demonstration. */
const leadsNowhere = ({ incoming }: CarrierNumber): boolean => incoming === "" || incoming.startsWith("https://demo.twilio.com/");

const listed = (numbers: readonly CarrierNumber[]): string => numbers.map(({ number }) => number).join(", ");

function refuseUnowned(taken: readonly string[], numbers: readonly CarrierNumber[]): void {
  const unowned = taken.filter((wanted) => !numbers.some(({ number }) => number === wanted));
  if (unowned.length > 0)
    throw new DeployError(
      `The carrier account does not own ${unowned.join(", ")}.`,
      "Buy it there, or leave --number out, then run this again.",
    );
}
