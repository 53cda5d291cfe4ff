/**
 * Buys a number. The carrier does not know a repeat from a second wish, so every order has a name of its own, which the bought number
 * carries: whoever does not know whether an order went through looks for the name before asking again.
 */
import { CarrierError } from "../carrier-error.ts";
import { webhooksAt, type NumberAddresses } from "./point-number.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";

export interface NumberOrder {
  /** The order's name. */
  readonly name: string;
  /** E.164. */
  readonly number: string;
  readonly addresses: NumberAddresses;
  /** The carrier's id of the holder's address, where the country wants one. */
  readonly addressId?: string;
  /** The carrier's id of papers that it has looked at, where the country wants them. */
  readonly bundleId?: string;
}

/**
 * `gone`: somebody else has it by now. `address`: the country wants to know an address, or another one. `bundle`: it wants papers
 * that the carrier has looked at. `limit`: the carrier account may have no more numbers.
 */
export type PurchaseRefusal = "gone" | "address" | "bundle" | "limit";

export type Purchase = { readonly is: "bought" } | { readonly is: "refused"; readonly because: PurchaseRefusal };

/**
 * @throws CarrierError "auth", or "unavailable", after which the number may be bought all the same: see `findOrder`
 */
export async function buyNumber(access: RestAccess, account: string, order: NumberOrder): Promise<Purchase> {
  const { name, number, addresses, addressId, bundleId } = order;
  try {
    await askRest(access, account, (client) =>
      client.incomingPhoneNumbers.create({
        phoneNumber: number,
        friendlyName: name,
        ...webhooksAt(addresses),
        ...(addressId === undefined ? {} : { addressSid: addressId }),
        ...(bundleId === undefined ? {} : { bundleSid: bundleId }),
      }),
    );
    return { is: "bought" };
  } catch (error) {
    const because = refusalOf(error);
    if (because === undefined) throw error;
    return { is: "refused", because };
  }
}

/** Whether the order went through. @throws CarrierError "auth" or "unavailable" */
export async function findOrder(access: RestAccess, account: string, name: string): Promise<boolean> {
  const found = await askRest(access, account, (client) => client.incomingPhoneNumbers.list({ friendlyName: name, limit: 5 }));
  return found.some(({ friendlyName }) => friendlyName === name);
}

/** Twilio, "Error and warning dictionary". */
const REFUSALS: ReadonlyMap<number, PurchaseRefusal> = new Map([
  [21_404, "limit"], // a trial account's one number
  [21_406, "gone"],
  [21_422, "gone"], // not available
  [21_452, "gone"],
  [21_614, "gone"],
  [21_615, "address"], // a local address
  [21_628, "address"],
  [21_631, "address"], // any address
  [21_632, "address"],
  [21_649, "bundle"],
  [21_650, "bundle"],
  [21_651, "address"],
]);

function refusalOf(error: unknown): PurchaseRefusal | undefined {
  const answer = error instanceof CarrierError ? error.cause : undefined;
  const code = answer instanceof Error && "code" in answer ? answer.code : undefined;
  return typeof code === "number" ? REFUSALS.get(code) : undefined;
}
