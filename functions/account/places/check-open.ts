/** POST /api/places/open-at: the very rule by which calls go, asked about hours that may not be saved yet. */
import { atLocalTime } from "../../../core/billing/calendar.ts";
import { Refusal } from "../../../core/errors.ts";
import { isOpen } from "../../../core/voice/opening-hours.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { compiledOffice } from "./compiled-office.ts";

export const checkOpen: EndpointHandler<"POST /api/places/open-at"> = async ({ body }, services) => {
  const { at, closedUntil, ...wanted } = body;
  const closing = closedUntil === null ? {} : { closedUntil };
  const office = await compiledOffice({ ...wanted, ...closing, id: "asked", name: "asked" }, services);
  return isOpen(office, instantOf(at, office.zone));
};

function instantOf(at: string, zone: string): number {
  const [date = "", time = ""] = at.split("T");
  const [hours, minutes] = time.split(":").map(Number);
  try {
    return atLocalTime(date, (hours ?? 0) * 60 + (minutes ?? 0), zone);
  } catch (cause) {
    throw new Refusal("bad-body", { problems: [{ path: "at", code: "custom", message: "There is no such moment." }], cause });
  }
}
