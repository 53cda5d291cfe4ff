import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { aroundCall } from "../faults/around-call.ts";
import { callerOf } from "../faults/caller-of.ts";
import type { Site } from "../site.ts";
import { corsHeaders } from "./cors.ts";
import { verifySignature, type SignatureVerdict } from "./signature.ts";

/** Path under which S3 is served on the one origin; the functions' AWS_ENDPOINT_URL_S3 ends in it. */
export const S3_PATH = "/_s3";

/**
 * S3 for functions and browsers: the engine behind it checks neither signature nor expiry, so that is done here, with the
 * response headers a signed address may ask for and the bucket's own CORS rules. Whatever is not signed is refused.
 */
export async function serveObjects(
  site: Site,
  secretOf: (accessKeyId: string) => string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? "/";
  const method = request.method ?? "GET";
  const rules = site.buckets.get(url.slice(S3_PATH.length + 1).split(/[/?]/)[0] ?? "")?.cors ?? [];
  const date = { date: new Date(site.now()).toUTCString() };
  if (method === "OPTIONS") {
    const allowed = corsHeaders(rules, request.headers["access-control-request-method"] ?? "", request.headers);
    response.writeHead(allowed["access-control-allow-origin"] === undefined ? 403 : 200, { ...date, ...allowed }).end();
    return;
  }
  const cors = corsHeaders(rules, method, request.headers);
  const verdict = verifySignature({ method, url, headers: request.headers }, secretOf, site.now());
  if (verdict !== "valid") {
    request.resume();
    response.writeHead(403, { "content-type": "application/xml", ...date, ...cors }).end(REFUSALS[verdict]);
    return;
  }
  const headers = { ...date, ...cors, ...askedFor(url) };
  const { surroundings } = site;
  if (surroundings === undefined) return forward(site, request, response, headers);
  const call = {
    ...callerOf(request.headers, new URLSearchParams(url.split("?")[1])),
    service: "s3" as const,
    operation: `${operationOf(method)}Object`,
  };
  const outcome = await aroundCall(surroundings, call, async () => {
    await forward(site, request, response, headers);
    return call;
  });
  if (outcome === "refused")
    response.writeHead(503, { "content-type": "application/xml" }).end(errorXml("SlowDown", "Please reduce your request rate."));
  if (outcome === "dropped") response.destroy();
}

async function forward(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const target = new URL((request.url ?? "/").slice(S3_PATH.length), site.engines.objectsAndQueues.endpoint);
  for (const name of Array.from(target.searchParams.keys()))
    if (/^(x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256)|response-)/i.test(name))
      target.searchParams.delete(name);
  const upstream = httpRequest(target, { method: request.method ?? "GET", headers: { ...request.headers, host: target.host } });
  const answered = new Promise<IncomingMessage>((resolve, reject) => upstream.once("response", resolve).once("error", reject));
  await pipeline(request, upstream);
  const answer = await answered;
  response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...headers });
  await pipeline(answer, response);
}

/** `response-content-disposition` and its like, which a signed GET may carry. */
function askedFor(url: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(url.split("?")[1] ?? "")) {
    const header = /^response-(content-type|content-language|expires|cache-control|content-disposition|content-encoding)$/.exec(name)?.[1];
    if (header !== undefined && !/[\r\n]/.test(value)) headers[header] = value;
  }
  return headers;
}

const REFUSALS: Readonly<Record<Exclude<SignatureVerdict, "valid">, string>> = {
  unsigned: errorXml("AccessDenied", "Access Denied"),
  expired: errorXml("AccessDenied", "Request has expired"),
  "unknown-key": errorXml("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."),
  mismatch: errorXml(
    "SignatureDoesNotMatch",
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
  ),
};

const operationOf = (method: string) => method.charAt(0) + method.slice(1).toLowerCase();

function errorXml(code: string, message: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
}
