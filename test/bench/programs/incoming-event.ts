import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { incomingForm, PATH } from "../office.ts";
import { requestContext } from "./serve-handler.ts";

/** The webhook as API Gateway hands it over. */
export function incomingEvent(n: number): APIGatewayProxyEventV2 {
  const { body, signature } = incomingForm(n);
  return {
    version: "2.0",
    routeKey: requestContext.routeKey,
    rawPath: PATH,
    rawQueryString: "",
    headers: { "x-twilio-signature": signature },
    requestContext,
    body: Buffer.from(body).toString("base64"),
    isBase64Encoded: true,
  };
}
