import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { distributionNamed, serveSite } from "./cloudfront/serve-site.ts";
import { serveApi } from "./http-api/http-api-server.ts";
import { message } from "./http-api/response.ts";
import { S3_PATH, serveObjects } from "./s3/gateway.ts";
import type { Site } from "./site.ts";

export interface FrontDoor {
  readonly server: Server;
  /** From now on requests are answered; before, they are told to come again. */
  open(site: Site, secretOf: (accessKeyId: string) => string | undefined): void;
}

/** The one origin: S3, then the API's routes, then the distribution. */
export function createFrontDoor(): FrontDoor {
  let serve: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  const server = createServer((request, response) => {
    if (serve === undefined) {
      response.writeHead(503, { "content-type": "application/json", "retry-after": "1" }).end('{"message":"Starting"}');
      return;
    }
    serve(request, response).catch(() => {
      // The client went away, or an engine broke off: there is nobody left to answer, or nothing to say.
      if (response.headersSent) response.destroy();
      else writeMessage(response, 500, "Internal Server Error");
    });
  });
  return {
    server,
    open(site, secretOf) {
      serve = async (request, response) => {
        if (isOtherName(request)) {
          response.writeHead(307, { location: `${site.publicBaseUrl}${request.url ?? "/"}` }).end();
          return;
        }
        const behind = (headers: IncomingHttpHeaders) => serveApi(site, request, response, headers);
        // A name of the distribution's own leads there and nowhere else.
        const named = distributionNamed(site, request.headers.host);
        if (named !== undefined) return void (await serveSite(site, named, request, response, behind));
        if (request.url?.startsWith(`${S3_PATH}/`) === true) return serveObjects(site, secretOf, request, response);
        if (await serveApi(site, request, response)) return;
        const [unnamed] = site.distributions;
        if (!(await serveSite(site, unnamed, request, response, async () => false))) writeMessage(response, 404, "Not Found");
      };
    },
  };
}

/** A person who types "localhost" would be on another origin than the one that cookies, signed addresses and the page's policy are for. */
const isOtherName = ({ method, headers }: IncomingMessage) =>
  method === "GET" && /^localhost(:\d+)?$/.test(headers.host ?? "") && (headers.accept ?? "").includes("text/html");

function writeMessage(response: ServerResponse, status: number, text: string): void {
  const { headers, body } = message(status, text);
  response.writeHead(status, headers).end(body);
}
