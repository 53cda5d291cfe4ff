import type { IncomingMessage, ServerResponse } from "node:http";
import type { Site } from "../site.ts";
import type { Behavior, DistributionInfo } from "./distribution-info.ts";
import { originAnswer, type OriginAnswer } from "./origin-answer.ts";

/** Answers from the stack's distribution; false when the stack has none. */
export async function serveSite(site: Site, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const [info] = site.distributions;
  if (info === undefined) return false;
  const url = new URL(request.url ?? "/", site.publicBaseUrl);
  const behavior = info.behaviors.find(({ pattern }) => matchesPath(pattern, url.pathname));
  const method = request.method ?? "GET";
  if (behavior === undefined || !behavior.methods.includes(method) || (method !== "GET" && method !== "HEAD")) {
    response
      .writeHead(403, { "content-type": "text/plain" })
      .end("This distribution is not configured to allow the HTTP request method that was used for this request.");
    return true;
  }
  const answer = await viewerAnswer(site, info, behavior, {
    method,
    uri: url.pathname,
    query: url.search.slice(1),
    headers: plain(request),
  });
  const headers = withPolicy(site, behavior, answer.headers);
  response.writeHead(answer.status, { ...headers, "content-length": answer.body.length });
  response.end(method === "HEAD" ? undefined : answer.body);
  return true;
}

interface Viewer {
  readonly method: string;
  readonly uri: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function viewerAnswer(site: Site, info: DistributionInfo, behavior: Behavior, viewer: Viewer): Promise<OriginAnswer> {
  let { uri } = viewer;
  for (const arn of behavior.functions) {
    const decision = site.cloudfrontFunctions.get(arn)?.({ ...viewer, uri });
    if (decision?.kind === "answer") return { status: decision.status, headers: decision.headers, body: Buffer.from(decision.body) };
    uri = decision?.uri ?? uri;
  }
  const answer = await originAnswer(site, info, behavior.originId, uri);
  const page = info.errorPages.get(answer.status);
  if (page === undefined) return answer;
  const custom = await originAnswer(site, info, behavior.originId, page.path);
  return custom.status === 200 ? { ...custom, status: page.status } : answer;
}

function withPolicy(site: Site, behavior: Behavior, own: Readonly<Record<string, string>>): Record<string, string> {
  const headers = { ...own };
  for (const { name, value, override } of site.responseHeaders.get(behavior.responseHeadersId ?? "") ?? []) {
    if (override || headers[name.toLowerCase()] === undefined) headers[name.toLowerCase()] = value;
  }
  return headers;
}

/** CloudFront's path patterns. */
function matchesPath(pattern: string, path: string): boolean {
  const expression = pattern
    .replace(/^(?!\/|\*)/, "/")
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${expression}$`).test(path);
}

const plain = (request: IncomingMessage) =>
  Object.fromEntries(Object.entries(request.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
