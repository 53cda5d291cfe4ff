/** GET /api/holidays: what a country's calendar would bring. */
import { Refusal } from "../../../core/errors.ts";
import { holidayYears } from "../../../core/tenants/holidays.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const listHolidays: EndpointHandler<"GET /api/holidays"> = async ({ query }, { holidays, now, table }, { tenant }) => {
  const zone = (await readTenant(table, tenant))?.zone ?? "UTC";
  const found = await holidays.of(query.country, query.region, holidayYears(zone, now()));
  if (found === undefined || found.length === 0) throw new Refusal("no-holidays");
  return { holidays: found };
};
