/** Recordings: list (of an account or a call), fetch, media, delete. */
import { rfc2822 } from "../fields.ts";
import type { Recording } from "../recordings/recording.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";
import { page } from "./page.ts";
import { notFound } from "./rest-error.ts";
import type { Resource } from "./rest.ts";

export function recordingsResource(telephoneSwitch: TelephoneSwitch): Resource {
  return (request) => {
    const { account, method, path, asksJson } = request;
    const [first, second, third] = path;
    if (first === "Calls" && third === "Recordings" && path.length === 3 && method === "GET")
      return page(request, "recordings", telephoneSwitch.recordings.list(account, second).map(asJson));
    if (first !== "Recordings") return undefined;
    if (second === undefined)
      return page(request, "recordings", telephoneSwitch.recordings.list(account, request.query.get("CallSid") ?? undefined).map(asJson));
    const sid = second.replace(/\.wav$/, "");
    const recording = telephoneSwitch.recordings.get(account, sid);
    if (recording === undefined) throw notFound(second);
    if (method === "DELETE") return { status: telephoneSwitch.recordings.delete(account, sid) ? 204 : 404 };
    // Without an extension the address of a recording is its sound; with .json, its description.
    return asksJson ? { status: 200, json: asJson(recording) } : media(telephoneSwitch, recording);
  };
}

function media(telephoneSwitch: TelephoneSwitch, recording: Recording) {
  const wav = telephoneSwitch.recordings.media(recording.sid);
  if (wav === undefined || telephoneSwitch.clock.now() < recording.availableAt) throw notFound(recording.sid);
  return { status: 200, wav } as const;
}

const asJson = (recording: Recording) => ({
  sid: recording.sid,
  account_sid: recording.account,
  call_sid: recording.call,
  conference_sid: null,
  status: recording.status,
  source: recording.source,
  channels: recording.channels,
  duration: String(recording.seconds),
  start_time: rfc2822(recording.startedAt),
  date_created: rfc2822(recording.startedAt),
  date_updated: rfc2822(recording.startedAt),
  error_code: recording.status === "absent" ? 16_102 : null,
  encryption_details: null,
  price: null,
  price_unit: "USD",
  track: "both",
  api_version: "2010-04-01",
  uri: `/2010-04-01/Accounts/${recording.account}/Recordings/${recording.sid}.json`,
  media_url: `/2010-04-01/Accounts/${recording.account}/Recordings/${recording.sid}`,
});
