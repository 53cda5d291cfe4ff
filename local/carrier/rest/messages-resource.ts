/** Text messages: send, list, fetch (Twilio, Messages resource; error numbers from its error dictionary). */
import { rfc2822 } from "../fields.ts";
import { segments } from "../messages/segments.ts";
import type { TextMessage } from "../messages/text-message.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";
import { page } from "./page.ts";
import { notFound, RestError } from "./rest-error.ts";
import type { Resource, RestRequest } from "./rest.ts";

const MOST = 1600;

export function messagesResource(telephoneSwitch: TelephoneSwitch): Resource {
  const { messages } = telephoneSwitch;
  return (request) => {
    const [first, sid, ...rest] = request.path;
    if (first !== "Messages" || rest.length > 0) return undefined;
    if (sid === undefined) {
      if (request.method === "POST") return { status: 201, json: asJson(messages.send(readMessage(telephoneSwitch, request))) };
      return page(request, "messages", messages.list(request.account).filter(wanted(request.query)).map(asJson));
    }
    const message = messages.get(request.account, sid);
    if (message === undefined) throw notFound(sid);
    if (request.method !== "GET") throw new RestError(405, 20_004, `A message can't be changed here with ${request.method}.`);
    return { status: 200, json: asJson(message) };
  };
}

function wanted(query: URLSearchParams): (message: TextMessage) => boolean {
  const [to, from] = [query.get("To"), query.get("From")];
  return (message) => (to === null || message.to === to) && (from === null || message.from === from);
}

/** Refused in the carrier's order: what is missing, then what is wrong. */
function readMessage(telephoneSwitch: TelephoneSwitch, { account, form }: RestRequest) {
  const [to, from, body] = [form.get("To") ?? "", form.get("From") ?? "", form.get("Body") ?? ""];
  if (to === "") throw new RestError(400, 21_604, "A 'To' phone number is required.");
  if (from === "") throw new RestError(400, 21_603, "A 'From' phone number is required.");
  if (form.has("MediaUrl")) throw new RestError(400, 21_620, "Pictures can't be sent here.");
  if (body === "") throw new RestError(400, 21_602, "Message body is required.");
  if (body.length > MOST) throw new RestError(400, 21_617, `The concatenated message body exceeds the ${MOST} character limit.`);
  if (!/^\+[1-9]\d{6,14}$/.test(to)) throw new RestError(400, 21_211, `Invalid 'To' Phone Number: ${to}`);
  if (telephoneSwitch.numbers.get(from)?.account !== account)
    throw new RestError(400, 21_606, `The 'From' phone number provided (${from}) is not a valid message-capable number of this account.`);
  if (to === from) throw new RestError(400, 21_266, "'To' and 'From' number cannot be the same.");
  return { account, to, from, body };
}

const asJson = (message: TextMessage) => ({
  sid: message.sid,
  account_sid: message.account,
  messaging_service_sid: null,
  from: message.from,
  to: message.to,
  body: message.body,
  status: message.status,
  direction: "outbound-api",
  num_segments: String(segments(message.body)),
  num_media: "0",
  date_created: rfc2822(message.createdAt),
  date_updated: rfc2822(message.deliveredAt ?? message.sentAt ?? message.createdAt),
  date_sent: message.sentAt === undefined ? null : rfc2822(message.sentAt),
  price: null,
  price_unit: "USD",
  error_code: null,
  error_message: null,
  api_version: "2010-04-01",
  uri: `/2010-04-01/Accounts/${message.account}/Messages/${message.sid}.json`,
  subresource_uris: { media: `/2010-04-01/Accounts/${message.account}/Messages/${message.sid}/Media.json` },
});
