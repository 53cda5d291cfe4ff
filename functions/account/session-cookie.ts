/** The cookie that is the session. No script can read it, no other site can send it, and it goes nowhere but to the API. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";

export const COOKIE = "simu_session";

/** @param seconds how long the browser keeps it; 0 takes it away */
export function sessionCookie(token: string, seconds: number, accountUrl: string): string {
  // A browser takes no Secure cookie from an origin without TLS, which only this machine's own is.
  const secure = accountUrl.startsWith("https:") ? "; Secure" : "";
  return `${COOKIE}=${token}; Path=/api; Max-Age=${Math.max(0, Math.floor(seconds))}; HttpOnly; SameSite=Strict${secure}`;
}

/** The token of the request's session cookie. */
export const sessionToken = ({ cookies = [] }: APIGatewayProxyEventV2): string | undefined =>
  cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
