/** GET /api/calls.csv: the same calls as a file for a spreadsheet. */
import { stringify } from "csv-stringify/sync";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import type { ListedCall } from "../../../core/account/listed-call.ts";
import { Refusal } from "../../../core/errors.ts";
import { fileAnswer } from "../billing/file-answer.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { membersCalls } from "./find-calls.ts";

const COLUMNS = [
  "time",
  "local time",
  "caller",
  "caller name",
  "number called",
  "direction",
  "outcome",
  "who",
  "seconds",
  "talk seconds",
  "called back",
];
/** A file of so many lines stays below what one answer may hold; whoever needs more asks for fewer days at a time. */
const MOST_LINES = 20_000;
/** So long the calls may be looked through (milliseconds); the function's time is a little more. */
const MOST_TIME = 12_000;
const PAGE = 100;

export const exportCalls: EndpointHandler<"GET /api/calls.csv"> = async ({ query }, services, member) => {
  const { language: _, ...filter } = query;
  const zone = (await readTenant(services.table, member.tenant))?.zone ?? "UTC";
  const rows = (await allCalls(services, member, filter)).map((call) => rowOf(call, zone));
  // Spreadsheets take text that begins so for a formula; the byte order mark tells them that it is UTF-8.
  const csv = Buffer.from(`\uFEFF${stringify([COLUMNS, ...rows], { escape_formulas: true, record_delimiter: "windows" })}`);
  return fileAnswer(`calls-${member.tenant}.csv`, "text/csv; charset=utf-8", csv);
};

/** @throws Refusal "too-many-calls": a file that ends somewhere in the middle would be taken for all there is */
async function allCalls(services: AccountServices, member: Member, filter: Parameters<typeof membersCalls>[2]): Promise<ListedCall[]> {
  const until = services.now() + MOST_TIME;
  const calls: ListedCall[] = [];
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const page = await membersCalls(services, member, filter, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    calls.push(...page.calls);
    ({ cursor } = page);
    if (calls.length > MOST_LINES || (cursor !== undefined && services.now() > until)) throw new Refusal("too-many-calls");
  } while (cursor !== undefined);
  return calls;
}

function rowOf({ startedAt, from, callerName, number, direction, outcome, seconds, talkSeconds, returned }: ListedCall, zone: string) {
  const who = outcome.kind === "answered" ? outcome.by : outcome.kind === "voicemail" ? outcome.mailbox : undefined;
  const back = returned === undefined ? "" : new Date(returned.at).toISOString();
  return [
    new Date(startedAt).toISOString(),
    localTime(startedAt, zone),
    from,
    callerName,
    number,
    direction,
    outcome.kind,
    who,
    seconds,
    talkSeconds,
    back,
  ];
}

/** "2026-11-24 14:05:09" there: the Swedish way to write a moment is nearly ISO 8601's. */
const localTime = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
