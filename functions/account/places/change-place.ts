/** PATCH /api/places/{place}: hours, days, holidays, or "closed until"; what is not named stays. The next call goes by it. */
import { Refusal } from "../../../core/errors.ts";
import { ownDays, type SpecialDay } from "../../../core/tenants/holidays.ts";
import type { Office } from "../../../core/voice/dial-plan.ts";
import type { BodyOf } from "../../../core/account/api/endpoint.ts";
import type { Api } from "../../../core/account/api/api.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { AccountServices } from "../services.ts";
import { changeSetup } from "../setup/change-setup.ts";
import { refuseStale } from "../setup/etag.ts";
import { compiledOffice } from "./compiled-office.ts";
import { holidaysOf, placeView } from "./place-view.ts";

type Changes = BodyOf<Api["PATCH /api/places/{place}"]>;

export const changePlace: EndpointHandler<"PATCH /api/places/{place}"> = async ({ params, body }, services, who) => {
  const { plan } = await changeSetup(services, who, async (setup) => {
    const before = officeOf(setup.plan.offices, params.place);
    refuseStale(body.etag, before, await placeView(before, setup.plan, services));
    const after = await changed(before, body, services);
    const next = { ...setup.plan, offices: setup.plan.offices.map((office) => (office.id === after.id ? after : office)) };
    return {
      plan: next,
      audit: { action: "place.change", subject: after.name, before, after },
    };
  });
  return placeView(officeOf(plan.offices, params.place), plan, services);
};

/** @throws Refusal "not-found" */
export function officeOf(offices: readonly Office[], id: string): Office {
  const found = offices.find((office) => office.id === id);
  if (found === undefined) throw new Refusal("not-found");
  return found;
}

/** What only closes or opens it leaves days and holidays as they are. */
async function changed(before: Office, { closedUntil, ...changes }: Changes, services: AccountServices): Promise<Office> {
  const { closedUntil: known, ...kept } = before;
  const until = closedUntil === undefined ? known : (closedUntil ?? undefined);
  const closing = until === undefined ? {} : { closedUntil: until };
  const { name = before.name, zone = before.zone, weekly = before.weekly, days, calendar } = changes;
  if (days === undefined && calendar === undefined) return compiledKeeping({ ...kept, name, zone, weekly, ...closing }, services);
  return compiledOffice(
    {
      id: before.id,
      name,
      zone,
      weekly,
      ...closing,
      days: days ?? (await ownDaysOf(before, services)),
      calendar: calendar === undefined ? (before.calendar ?? null) : calendar,
    },
    services,
  );
}

async function ownDaysOf({ exceptions, calendar }: Office, services: AccountServices): Promise<SpecialDay[]> {
  const years = exceptions.map(({ date }) => Number(date.slice(0, 4)));
  return ownDays(exceptions, await holidaysOf(calendar, years, services));
}

/** Exceptions as they are; a zone that is none is refused all the same. */
async function compiledKeeping(office: Office, services: AccountServices): Promise<Office> {
  const { exceptions, calendar, ...rest } = office;
  const checked = await compiledOffice({ ...rest, days: exceptions, calendar: null }, services);
  return calendar === undefined ? checked : { ...checked, calendar };
}
