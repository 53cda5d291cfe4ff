/** A call that an application makes: the phone is rung, and when it answers the application's document runs. */
import { Call } from "../call.ts";
import type { CallHistory, RememberedCall } from "../call-history.ts";
import { reportLeg } from "../dial/leg-reporter.ts";
import { Execution } from "../execution.ts";
import { ring } from "../ring.ts";
import { runAlone } from "../run-alone.ts";
import { newSid } from "../sid.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";
import { parseTwiml } from "../twiml/parse-twiml.ts";
import type { Document, DocumentRequest } from "../twiml/document.ts";
import { RestError } from "./rest-error.ts";
import type { RestRequest } from "./rest.ts";

const DEFAULT_RING_SECONDS = 60;

export function createCall(telephoneSwitch: TelephoneSwitch, history: CallHistory, { account, form }: RestRequest): RememberedCall {
  const to = form.get("To") ?? "";
  const from = form.get("From") ?? "";
  if (!/^(\+[1-9]\d{6,14}|client:.+|sips?:.+)$/.test(to))
    throw new RestError(400, 21_211, `The 'To' number ${to} is not a valid phone number.`);
  if (telephoneSwitch.numbers.get(from)?.account !== account) throw new RestError(400, 21_212, `The 'From' number ${from} is not yours.`);
  const first = documentOf(form);
  const call = new Call(telephoneSwitch.clock, { sid: newSid("CA"), account, from, to, direction: "outbound-api", status: "queued" });
  telephoneSwitch.calls.set(call.sid, call);
  report(telephoneSwitch, call, form);
  // After the answer to this request at the earliest.
  telephoneSwitch.clock.after(telephoneSwitch.waitsToStart(account), () =>
    begin(telephoneSwitch, call, first, Number(form.get("Timeout") ?? DEFAULT_RING_SECONDS)),
  );
  const created = history.get(account, call.sid);
  if (created === undefined) throw new RestError(500, 20_500, "the call was lost");
  return created;
}

/** The address wins over a document given inline. */
function documentOf(form: URLSearchParams): DocumentRequest | Document {
  const url = form.get("Url");
  if (url !== null) return { url, method: form.get("Method")?.toUpperCase() === "GET" ? "GET" : "POST", fields: {} };
  const twiml = form.get("Twiml");
  if (twiml === null) throw new RestError(400, 21_205, "Url or Twiml is required");
  if (twiml.length > 4000) throw new RestError(400, 21_205, "Twiml has more than 4000 characters");
  const parsed = parseTwiml(twiml);
  if ("fault" in parsed) throw new RestError(400, 12_100, parsed.fault);
  return { verbs: parsed.verbs, method: "POST" };
}

function report(telephoneSwitch: TelephoneSwitch, call: Call, form: URLSearchParams): void {
  const url = form.get("StatusCallback");
  if (url === null) return;
  const events = form.getAll("StatusCallbackEvent").flatMap((text) => text.split(/\s+/));
  const method = form.get("StatusCallbackMethod")?.toUpperCase() === "GET" ? "GET" : "POST";
  reportLeg(telephoneSwitch, call, { url, method, events: new Set(events.length === 0 ? ["completed"] : events) });
}

function begin(telephoneSwitch: TelephoneSwitch, call: Call, first: DocumentRequest | Document, seconds: number): void {
  if (!call.become("initiated")) return;
  telephoneSwitch.clock.after(seconds * 1000, () => call.become("no-answer", "no-answer"));
  const stop = call.subscribe((event) => {
    if (event.kind !== "status" || event.status !== "in-progress") return;
    stop();
    runAlone(new Execution(telephoneSwitch, call), first);
  });
  ring(telephoneSwitch, call);
}
