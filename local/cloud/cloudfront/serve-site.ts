import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Site } from "../site.ts";
import type { Behavior, DistributionInfo } from "./distribution-info.ts";
import { originAnswer, type OriginAnswer } from "./origin-answer.ts";

/** Asks the API behind a distribution; false when it has no such route. */
export type AskApi = (headers: IncomingHttpHeaders) => Promise<boolean>;

/** The distribution that has this name as an alias. */
export const distributionNamed = (site: Site, host: string | undefined): DistributionInfo | undefined =>
  site.distributions.find(({ aliases }) => aliases.some((alias) => isAlias(alias, (host ?? "").replace(/:\d+$/, "").toLowerCase())));

const isAlias = (alias: string, host: string): boolean =>
  alias.startsWith("*.") ? host.endsWith(alias.slice(1)) && !host.slice(0, -alias.length + 1).includes(".") : alias === host;

/**
 * Answers from a distribution; false when the stack has none.
 * @param askApi for behaviours whose origin is the API, where its routes were not asked before
 */
export async function serveSite(
  site: Site,
  info: DistributionInfo | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  askApi: AskApi,
): Promise<boolean> {
  if (info === undefined) return false;
  const url = new URL(request.url ?? "/", site.publicBaseUrl);
  const behavior = info.behaviors.find(({ pattern }) => matchesPath(pattern, url.pathname));
  const method = request.method ?? "GET";
  const isOfApi = behavior !== undefined && info.origins.get(behavior.originId)?.kind === "api";
  if (behavior === undefined || !behavior.methods.includes(method) || (!isOfApi && method !== "GET" && method !== "HEAD")) {
    response
      .writeHead(403, { "content-type": "text/plain" })
      .end("This distribution is not configured to allow the HTTP request method that was used for this request.");
    return true;
  }
  const decided = atEdge(site, behavior, { method, uri: url.pathname, query: url.search.slice(1), headers: plain(request) });
  // The function has seen all headers but those that came more than once as a list, which none of ours are.
  if ("uri" in decided && isOfApi && (await askApi({ ...decided.headers }))) return true;
  const answer = "uri" in decided ? await fromOrigin(site, info, behavior, decided.uri) : decided;
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

/** What the viewer-request functions make of a request, or answer themselves. */
function atEdge(site: Site, behavior: Behavior, viewer: Viewer): Viewer | OriginAnswer {
  let request = viewer;
  for (const arn of behavior.functions) {
    const decision = site.cloudfrontFunctions.get(arn)?.(request);
    if (decision?.kind === "answer")
      return { status: decision.status, headers: local(site, decision.headers), body: Buffer.from(decision.body) };
    if (decision !== undefined) request = { ...request, uri: decision.uri, headers: decision.headers };
  }
  return request;
}

const local = (site: Site, headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, site.localAddresses(value)]));

async function fromOrigin(site: Site, info: DistributionInfo, behavior: Behavior, uri: string): Promise<OriginAnswer> {
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
