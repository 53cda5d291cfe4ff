/** What people said about an office, as calls need it: their own days and the calendar's holidays become its exceptions. */
import { holidayYears, MAX_DAYS, withHolidays, type SpecialDay } from "../../../core/tenants/holidays.ts";
import { Refusal } from "../../../core/errors.ts";
import type { HolidayCalendar, Office } from "../../../core/voice/dial-plan.ts";
import type { AccountServices } from "../services.ts";
import { refuseZone } from "../setup/refuse-zone.ts";

interface Wanted extends Pick<Office, "id" | "name" | "zone" | "weekly" | "closedUntil"> {
  readonly days: readonly SpecialDay[];
  readonly calendar: HolidayCalendar | null;
}

/** @throws Refusal "bad-body" for a zone that is none, "no-holidays", "too-many-places" */
export async function compiledOffice(wanted: Wanted, { holidays, now }: Pick<AccountServices, "holidays" | "now">): Promise<Office> {
  const { days, calendar, ...office } = wanted;
  refuseZone(office.zone);
  if (calendar === null) return { ...office, exceptions: [...days] };
  const known = await holidays.of(calendar.country, calendar.region, holidayYears(office.zone, now()));
  if (known === undefined || known.length === 0) throw new Refusal("no-holidays");
  const exceptions = withHolidays(days, calendar, known);
  if (exceptions.length > MAX_DAYS) throw new Refusal("too-many-places");
  return { ...office, exceptions, calendar };
}
