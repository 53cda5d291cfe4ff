import type { IncomingHttpHeaders } from "node:http";

/** Which function's execution environment sent a request: it is in the session token that the request was signed with. */
export function callerOf(
  headers: IncomingHttpHeaders,
  query?: URLSearchParams,
): { readonly functionName: string; readonly serial: number } {
  const token = String(headers["x-amz-security-token"] ?? query?.get("X-Amz-Security-Token") ?? "");
  const slash = token.lastIndexOf("/");
  return slash < 0 ? { functionName: "", serial: 0 } : { functionName: token.slice(0, slash), serial: Number(token.slice(slash + 1)) };
}
