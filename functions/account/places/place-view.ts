/** An office as the pages see it. */
import type { HolidaySource } from "../../../adapters/holidays/holiday-source.ts";
import type { PlaceView } from "../../../core/account/api/places.ts";
import { holidayGap, holidayYears, ownDays, type Holiday, type SpecialDay } from "../../../core/tenants/holidays.ts";
import { usesOfOffice } from "../../../core/tenants/office-uses.ts";
import type { DialPlan, Office } from "../../../core/voice/dial-plan.ts";
import { isOpen } from "../../../core/voice/opening-hours.ts";
import { etagOf } from "../setup/etag.ts";

interface PlaceViewServices {
  readonly holidays: HolidaySource;
  readonly now: () => number;
}

export async function placeView(office: Office, plan: DialPlan, services: PlaceViewServices): Promise<PlaceView> {
  const now = services.now();
  const { id, name, zone, weekly, exceptions, calendar, closedUntil } = office;
  const shown = holidayYears(zone, now);
  const known = await holidaysOf(calendar, [...shown, ...yearsIn(exceptions)], services);
  const gap = holidayGap(office, now);
  return {
    id,
    name,
    zone,
    weekly,
    days: ownDays(exceptions, known),
    calendar: calendar ?? null,
    holidays: known.filter(({ date }) => shown.includes(yearOf(date))),
    closedUntil: closedUntil !== undefined && closedUntil > now ? closedUntil : null,
    now: isOpen(office, now),
    ...(gap === undefined ? {} : { holidayGap: gap }),
    uses: usesOfOffice(plan, id),
    etag: etagOf(office),
  };
}

/** None, where no calendar is followed or it is not known any more. */
export async function holidaysOf(
  calendar: Office["calendar"],
  years: readonly number[],
  { holidays }: Pick<PlaceViewServices, "holidays">,
): Promise<readonly Holiday[]> {
  if (calendar === undefined) return [];
  return (await holidays.of(calendar.country, calendar.region, [...new Set(years)])) ?? [];
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
const yearsIn = (days: readonly SpecialDay[]): number[] => days.map(({ date }) => yearOf(date));
