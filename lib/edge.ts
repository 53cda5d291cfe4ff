/**
 * What runs at CloudFront, as its own dialect of JavaScript. With a domain, the name that a request came to says which office it is
 * about. CloudFront does not pass that name on (the API has its own), so it travels in a header.
 *
 * The API can be reached without CloudFront, with any header: these headers only ever narrow what a request may do there
 * (functions/account/office-asked.ts, functions/middleware/own-origin.ts), and give no right to anybody.
 */

/** Addresses of pages (no dot in the last part) are all the one document; its script shows the right page. */
const TO_DOCUMENT = `if (request.uri.lastIndexOf(".") < request.uri.lastIndexOf("/") + 1) request.uri = "/index.html";`;

/** Undefined for a name that is not directly below the domain. */
const labelOf = (domain: string) => `function labelOf(request) {
  var found = /^([a-z0-9-]+)\\.${domain.replaceAll(".", String.raw`\.`)}(:\\d+)?$/.exec(request.headers.host.value.toLowerCase());
  return found === null ? undefined : found[1];
}`;

/** For requests of pages. Whoever comes by CloudFront's own name is shown to the common entrance. */
export const pageAddresses = (domain: string | undefined): string =>
  domain === undefined
    ? `function handler(event) {
  var request = event.request;
  ${TO_DOCUMENT}
  return request;
}`
    : `${labelOf(domain)}
function handler(event) {
  var request = event.request;
  if (labelOf(request) === undefined)
    return { statusCode: 302, statusDescription: "Found", headers: { location: { value: "https://app.${domain}" + request.uri } } };
  ${TO_DOCUMENT}
  return request;
}`;

/** For requests of the API: which name they came to, and so which office they are about, whatever they say themselves. */
export const officeHost = (domain: string): string => `${labelOf(domain)}
var NOTHING = {
  statusCode: 404,
  statusDescription: "Not Found",
  headers: { "content-type": { value: "application/problem+json" }, "cache-control": { value: "no-store" } },
  body: { encoding: "text", data: '{"type":"about:blank","title":"There is nothing here.","status":404,"code":"not-found"}' }
};
function handler(event) {
  var request = event.request;
  var label = labelOf(request);
  if (label === undefined) return NOTHING;
  request.headers["simu-host"] = { value: request.headers.host.value.toLowerCase() };
  if (label === "app") return request;
  var asked = request.headers["simu-office"];
  if (asked !== undefined && (asked.multiValue !== undefined || asked.value !== label)) return NOTHING;
  request.headers["simu-office"] = { value: label };
  return request;
}`;
