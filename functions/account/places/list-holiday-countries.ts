/** GET /api/holiday-countries: whose holidays are known. */
import type { EndpointHandler } from "../endpoint-handler.ts";

export const listHolidayCountries: EndpointHandler<"GET /api/holiday-countries"> = async (_asked, { holidays }) => ({
  countries: await holidays.countries(),
});
