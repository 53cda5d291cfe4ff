/** The least that makes a Lambda handler a server: an HTTP request as API Gateway's event (payload 2.0; forms come in Base64), and back. */
import { createServer, type IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { listen } from "./listen.ts";

export type Handler = (request: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

export function serveHandler(handler: Handler): void {
  const server = createServer((request, response) => {
    let form = "";
    request.setEncoding("base64");
    request.on("data", (part: string) => (form += part));
    request.on("end", () => {
      void handler(eventOf(request, form)).then(({ statusCode = 200, headers = {}, body = "" }) => {
        // Bytes, as the bare server has them: a string of UTF-8 costs Node more to send than the whole decision did.
        const bytes = Buffer.from(body);
        response.writeHead(statusCode, { ...headers, "content-length": bytes.length }).end(bytes);
      });
    });
  });
  listen(server);
}

const http = { method: "POST", path: "/", protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "TwilioProxy/1.1" };
export const requestContext = {
  accountId: "1",
  apiId: "api",
  domainName: "api.example.com",
  domainPrefix: "api",
  http,
  requestId: "r",
  routeKey: "POST /voice/incoming",
  stage: "$default",
  time: "",
  timeEpoch: 0,
};

function eventOf({ url = "/", headers }: IncomingMessage, body: string): APIGatewayProxyEventV2 {
  const question = url.indexOf("?");
  return {
    version: "2.0",
    routeKey: requestContext.routeKey,
    rawPath: question === -1 ? url : url.slice(0, question),
    rawQueryString: question === -1 ? "" : url.slice(question + 1),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- repeated headers do not come from a carrier
    headers: headers as Record<string, string>,
    requestContext,
    body,
    isBase64Encoded: true,
  };
}
