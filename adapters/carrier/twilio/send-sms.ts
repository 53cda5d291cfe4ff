/** Sends a text message from one of the account's numbers. */
import { CarrierError } from "../carrier-error.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";

export interface Sms {
  /** E.164, one of the account's own numbers. */
  readonly from: string;
  /** E.164. */
  readonly to: string;
  /** At most 1,600 characters. */
  readonly text: string;
}

/**
 * Why a message will never be taken as it is. `to`: no number that can be written to. `stopped`: the receiver answered STOP to this
 * number, which only they take back. `from`: this number can't write (there), another may. `text`: empty or too long.
 */
type SmsRefusal = "to" | "stopped" | "from" | "text";

export type SmsOutcome = { readonly is: "taken"; readonly id: string } | { readonly is: "refused"; readonly because: SmsRefusal };

/**
 * Taken is not yet delivered. Sending again sends a second message: after CarrierError "unavailable" the first may be on its way.
 * @throws CarrierError "auth" or "unavailable"; "gone" when there is no such account
 */
export async function sendSms(access: RestAccess, account: string, { from, to, text }: Sms): Promise<SmsOutcome> {
  try {
    const { sid } = await askRest(access, account, (client) => client.messages.create({ from, to, body: text }));
    return { is: "taken", id: sid };
  } catch (error) {
    const because = refusalOf(error);
    if (because === undefined) throw error;
    return { is: "refused", because };
  }
}

/** Twilio, "Error and warning dictionary". */
const REFUSALS: ReadonlyMap<number, SmsRefusal> = new Map([
  [21_211, "to"], // no valid number
  [21_604, "to"], // missing
  [21_614, "to"], // no mobile
  [21_610, "stopped"],
  [21_212, "from"], // no valid number
  [21_266, "from"], // the same as To
  [21_408, "from"], // not allowed for To's country
  [21_603, "from"], // missing
  [21_606, "from"], // can't send SMS
  [21_612, "from"], // no way from this number to that
  [21_659, "from"], // not the carrier's
  [21_660, "from"], // not the account's
  [21_602, "text"], // empty
  [21_605, "text"], // too long for this way
  [21_617, "text"], // longer than 1,600
]);

/** The client's error says the carrier's own number beside the HTTP status. */
function refusalOf(error: unknown): SmsRefusal | undefined {
  const answer = error instanceof CarrierError ? error.cause : undefined;
  const code = answer instanceof Error && "code" in answer ? answer.code : undefined;
  return typeof code === "number" ? REFUSALS.get(code) : undefined;
}
