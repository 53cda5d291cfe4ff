import type { IncomingHttpHeaders } from "node:http";
import type { CorsRule } from "./bucket-info.ts";

/**
 * The CORS headers S3 puts on an answer to this origin and method; empty when no rule allows it.
 * Source: S3 user guide, "Using cross-origin resource sharing".
 */
export function corsHeaders(rules: readonly CorsRule[], method: string, headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const { origin } = headers;
  if (origin === undefined) return {};
  const wanted = (headers["access-control-request-headers"] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  const rule = rules.find(
    ({ origins, methods, headers: allowed }) =>
      origins.some((pattern) => matches(pattern, origin)) &&
      methods.includes(method) &&
      wanted.every((name) => allowed.some((pattern) => matches(pattern.toLowerCase(), name))),
  );
  if (rule === undefined) return {};
  return {
    "access-control-allow-origin": rule.origins.includes("*") ? "*" : origin,
    "access-control-allow-methods": rule.methods.join(", "),
    vary: "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
    ...(wanted.length === 0 ? {} : { "access-control-allow-headers": wanted.join(", ") }),
    ...(rule.exposed.length === 0 ? {} : { "access-control-expose-headers": rule.exposed.join(", ") }),
    ...(rule.maxAgeSeconds === undefined ? {} : { "access-control-max-age": String(rule.maxAgeSeconds) }),
  };
}

/** A rule may hold one `*`, which stands for any text. */
function matches(pattern: string, text: string): boolean {
  const [before = "", after] = pattern.split("*");
  return after === undefined
    ? pattern === text
    : text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
}
