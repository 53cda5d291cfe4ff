/** Calls: list, fetch, and changes to a live one. */
import type { CallHistory, RememberedCall } from "../call-history.ts";
import { cutAtLimit } from "../cut-at-limit.ts";
import { rfc2822 } from "../fields.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";
import { parseTwiml } from "../twiml/parse-twiml.ts";
import { page } from "./page.ts";
import { notFound, RestError } from "./rest-error.ts";
import type { Resource, RestRequest } from "./rest.ts";
import { createCall } from "./create-call.ts";

const MAX_INLINE = 4000;

export function callsResource(telephoneSwitch: TelephoneSwitch, history: CallHistory): Resource {
  return (request) => {
    const [first, sid, ...rest] = request.path;
    if (first !== "Calls" || rest.length > 0) return undefined;
    if (sid === undefined) {
      if (request.method === "POST") return { status: 201, json: asJson(createCall(telephoneSwitch, history, request)) };
      return page(request, "calls", filtered(history.list(request.account), request.query).map(asJson));
    }
    const call = history.get(request.account, sid);
    if (call === undefined) throw notFound(sid);
    if (request.method === "POST") changeCall(telephoneSwitch, sid, request);
    return { status: 200, json: asJson(history.get(request.account, sid) ?? call) };
  };
}

function filtered(calls: readonly RememberedCall[], query: URLSearchParams): RememberedCall[] {
  const is = (name: string, value: string | undefined): boolean => query.get(name) === null || query.get(name) === value;
  return calls.filter(
    (call) => is("Status", call.status) && is("To", call.to) && is("From", call.from) && is("ParentCallSid", call.parent),
  );
}

/** Another document, the end, or another time limit; a call that is over takes none (21220). */
function changeCall(telephoneSwitch: TelephoneSwitch, sid: string, { form }: RestRequest): void {
  const call = telephoneSwitch.calls.get(sid);
  if (call === undefined || call.isOver) throw new RestError(400, 21_220, "Call is not in-progress. Cannot redirect.");
  const limit = form.get("TimeLimit");
  if (limit !== null) {
    call.timeLimit = timeLimitOf(limit);
    void cutAtLimit(telephoneSwitch.clock, call);
  }
  const status = form.get("Status");
  if (status === "completed" || status === "canceled") {
    call.end("other-side-hung-up");
    return;
  }
  const url = form.get("Url");
  const twiml = form.get("Twiml");
  if (url === null && twiml === null) return;
  const execution = telephoneSwitch.executions.get(sid);
  // A phone that still rings runs no document that could be cut.
  if (execution === undefined) throw new RestError(400, 21_220, "Call is not in-progress. Cannot redirect.");
  if (url !== null) execution.order({ url, method: form.get("Method")?.toUpperCase() === "GET" ? "GET" : "POST", fields: {} });
  else execution.order(inline(twiml ?? ""));
}

const LONGEST_SECONDS = 86_400;

function timeLimitOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > LONGEST_SECONDS)
    throw new RestError(400, 20_001, `TimeLimit is 1 to ${LONGEST_SECONDS} seconds`);
  return Number(text);
}

function inline(twiml: string) {
  if (twiml.length > MAX_INLINE) throw new RestError(400, 21_205, `Twiml has more than ${MAX_INLINE} characters`);
  const parsed = parseTwiml(twiml);
  if ("fault" in parsed) throw new RestError(400, 12_100, parsed.fault);
  return { verbs: parsed.verbs, method: "POST" } as const;
}

const asJson = (call: RememberedCall) => ({
  sid: call.sid,
  account_sid: call.account,
  parent_call_sid: call.parent ?? null,
  from: call.from,
  from_formatted: call.from,
  to: call.to,
  to_formatted: call.to,
  status: call.status,
  direction: call.direction,
  start_time: call.answeredAt === undefined ? null : rfc2822(call.answeredAt),
  end_time: call.endedAt === undefined ? null : rfc2822(call.endedAt),
  duration:
    call.endedAt === undefined ? null : String(call.answeredAt === undefined ? 0 : Math.floor((call.endedAt - call.answeredAt) / 1000)),
  date_created: rfc2822(call.createdAt),
  date_updated: rfc2822(call.endedAt ?? call.answeredAt ?? call.createdAt),
  price: null,
  price_unit: "USD",
  answered_by: null,
  forwarded_from: null,
  caller_name: null,
  queue_time: "0",
  trunk_sid: null,
  group_sid: null,
  phone_number_sid: null,
  annotation: null,
  api_version: "2010-04-01",
  uri: `/2010-04-01/Accounts/${call.account}/Calls/${call.sid}.json`,
  subresource_uris: { recordings: `/2010-04-01/Accounts/${call.account}/Calls/${call.sid}/Recordings.json` },
});
