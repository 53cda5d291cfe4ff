import { newId } from "../new-id.ts";
import type { Provider } from "../provider.ts";
import type { NoticeRecord } from "../state/records.ts";

/** The version of the API whose forms `objects.ts` shows. */
const API_VERSION = "2026-10-28.endive";

/** An event (https://docs.stripe.com/api/events/object), to be delivered. What it shows is as it is now, also when it is repeated. */
export function stripeNotice({ now, options }: Provider, type: string, object: unknown): NoticeRecord {
  const at = now();
  const id = newId("evt_");
  const event = {
    id,
    object: "event",
    api_version: API_VERSION,
    created: Math.floor(at / 1000),
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
  const body = JSON.stringify(event, null, 2);
  return { id, by: "stripe", type, url: options.stripe.webhookUrl, body, createdAt: at, attempts: 0, nextAt: at };
}
