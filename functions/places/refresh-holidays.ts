/** Puts next year's holidays into every office that follows a country's calendar, and leaves alone what people entered. */
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";
import { listFollowers } from "../../adapters/dynamodb/holiday-followers.ts";
import type { HolidaySource } from "../../adapters/holidays/holiday-source.ts";
import { holidayYears, refreshed } from "../../core/tenants/holidays.ts";
import type { Office } from "../../core/voice/dial-plan.ts";
import { changeSetup, type SetupServices } from "../account/setup/change-setup.ts";

export interface RefreshServices extends Pick<SetupServices, "table" | "bills" | "now" | "log"> {
  readonly holidays: HolidaySource;
}

/** Days add no numbers and change no fallback: nothing outside the table follows such a publication. */
const nothingOutside = (): never => {
  throw new Error("holidays changed what lies outside the table");
};
const OUTSIDE: Omit<SetupServices, keyof RefreshServices> = {
  fallbacks: { write: nothingOutside, remove: nothingOutside },
  // An office that still waits for its domain for desk phones goes on waiting: it is asked for at the next change that somebody makes.
  carrier: { apiUrl: "", tokenOf: () => Promise.reject(new CarrierError("auth", "the holidays' worker does not know the carrier")) },
  publicBaseUrl: "",
  accountUrl: "",
};

export interface Refresh {
  readonly looked: number;
  readonly failed: number;
}

const PAGE = 50;

/** One tenant's failure is its own: it is logged, and the others get their turn. */
export async function refreshHolidays(services: RefreshServices): Promise<Refresh> {
  let looked = 0;
  let failed = 0;
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page tells where the next one begins
    const page = await listFollowers(services.table, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    for (const tenant of page.tenants) {
      looked += 1;
      // oxlint-disable-next-line no-await-in-loop -- one after the other: nobody waits for it
      if (!(await succeeds(services, tenant))) failed += 1;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { looked, failed };
}

async function succeeds(services: RefreshServices, tenant: string): Promise<boolean> {
  try {
    await refreshTenant(services, tenant);
    return true;
  } catch (error) {
    services.log({ level: "error", code: "holidays-not-refreshed", tenant, cause: String(error).slice(0, 300) });
    return false;
  }
}

async function refreshTenant(services: RefreshServices, tenant: string): Promise<void> {
  const calendar = { tenant, user: "holiday-calendar", name: "Holiday calendar" };
  await changeSetup({ ...services, ...OUTSIDE }, calendar, async ({ plan, profile }, now) => {
    const offices = await Promise.all(plan.offices.map((office) => refreshedOffice(office, services.holidays, now)));
    const added = offices.flatMap(({ name, exceptions }, at) => {
      const before = plan.offices[at]?.exceptions ?? [];
      const days = exceptions.filter((day) => !before.includes(day)).map((day) => `${day.date} ${day.name}`);
      return days.length === 0 ? [] : [{ office: name, days }];
    });
    if (added.length === 0) return undefined;
    const next = { ...plan, offices };
    return { plan: next, audit: { action: "place.change", subject: profile.name, after: added } };
  });
}

async function refreshedOffice(office: Office, holidays: HolidaySource, now: number): Promise<Office> {
  if (office.calendar === undefined) return office;
  const { country, region } = office.calendar;
  return refreshed(office, (await holidays.of(country, region, holidayYears(office.zone, now))) ?? []);
}
