/** The PIN of one's own mailbox. It is kept as a salted hash, and stands in no plan, no log and no answer. */
import { pinRemoval, savePin } from "../../../adapters/dynamodb/pins.ts";
import { Refusal } from "../../../core/errors.ts";
import { isGuessable } from "../../../core/tenants/people/is-guessable.ts";
import { hashPin } from "../../pins/hash-pin.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";
import { ownPerson } from "./phone-view.ts";

export const setPin: EndpointHandler<"PUT /api/my-phone/pin"> = async ({ body: { pin } }, services, who) => {
  const { extension } = ownPerson(await readSetup(services, who.tenant), who);
  if (isGuessable(pin, extension)) throw new Refusal("pin-refused");
  await savePin(services.table, { tenant: who.tenant, extension }, await hashPin(pin));
};

export const removePin: EndpointHandler<"DELETE /api/my-phone/pin"> = async (_asked, services, who) => {
  const { extension } = ownPerson(await readSetup(services, who.tenant), who);
  await services.table.transact([pinRemoval({ tenant: who.tenant, extension })]);
};
