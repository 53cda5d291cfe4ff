/** Lambda, every month: an office always has this year's holidays and the next one's. */
import * as z from "zod/mini";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import { createHolidaySource } from "../../adapters/holidays/holiday-source.ts";
import { refreshHolidays, type RefreshServices } from "./refresh-holidays.ts";

let services: RefreshServices | undefined;

/** @throws when an office failed, which rings the alarm; the others are done, and the next run repeats it */
export async function handler(): Promise<void> {
  services ??= wireHolidays(process.env);
  const run = await refreshHolidays(services);
  services.log({ level: "info", code: "holidays-refreshed", ...run });
  if (run.failed > 0) throw new Error(`${run.failed} of ${run.looked} offices failed; the log says why`);
}

function wireHolidays(environment: Readonly<Record<string, string | undefined>>): RefreshServices {
  const { TABLE_NAME: tableName, BILLING } = z.object({ TABLE_NAME: z.string(), BILLING: z.enum(["on", "off"]) }).parse(environment);
  return {
    table: createSdkTable({ tableName }),
    bills: BILLING === "on",
    holidays: createHolidaySource(),
    now: Date.now,
    log: (line) => console.log(JSON.stringify(line)),
  };
}
