/** Lambda: what payment providers tell. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { wireBilling, type BillingServices } from "./services.ts";
import { takeMpesaCallback } from "./take-mpesa-callback.ts";
import { takeStripeEvent } from "./take-stripe-event.ts";

let services: BillingServices | undefined;

/** Far above every event that concerns us. */
const MAX_BODY_BYTES = 256 * 1024;

/** @throws when it could not be booked: the provider is answered 500 and tells it again */
export async function handler(request: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  services ??= wireBilling(process.env);
  const { status, why } = await take(services, request);
  services.log({ at: "payments", path: request.routeKey, status, why });
  return { statusCode: status, body: "" };
}

function take(billing: BillingServices, request: APIGatewayProxyEventV2): Promise<{ status: number; why: string }> {
  const { body = "", isBase64Encoded, pathParameters, headers } = request;
  if (body.length > MAX_BODY_BYTES) return Promise.resolve({ status: 413, why: "too-large" });
  const rawBody = isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body;
  const { payment, token } = pathParameters ?? {};
  if (payment !== undefined && token !== undefined) return takeMpesaCallback(billing, { payment, token, rawBody });
  return takeStripeEvent(billing, { rawBody, signature: headers["stripe-signature"] });
}
