/**
 * The cookie that is the session, and the one that leads from a password to the second factor. No script can read them, no other site
 * can send them, and they go nowhere but to the API.
 */
import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** Named in the OpenAPI document. */
export const COOKIE = "simu_session";
const SESSION = { name: COOKIE, path: "/api" };
const SECOND_FACTOR = { name: "simu_second_factor", path: "/api/session" };

/** @param seconds how long the browser keeps it; 0 takes it away */
export const sessionCookie = (token: string, seconds: number, accountUrl: string): string => cookie(SESSION, token, seconds, accountUrl);

/** @param seconds how long the browser keeps it; 0 takes it away */
export const secondFactorCookie = (handle: string, seconds: number, accountUrl: string): string =>
  cookie(SECOND_FACTOR, handle, seconds, accountUrl);

function cookie({ name, path }: typeof SESSION, value: string, seconds: number, accountUrl: string): string {
  // A browser takes no Secure cookie from an origin without TLS, which only this machine's own is.
  const secure = accountUrl.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=${path}; Max-Age=${Math.max(0, Math.floor(seconds))}; HttpOnly; SameSite=Strict${secure}`;
}

/** The token of the request's session cookie. */
export const sessionToken = (request: APIGatewayProxyEventV2): string | undefined => valueOf(SESSION.name, request);

export const secondFactorHandle = (request: APIGatewayProxyEventV2): string | undefined => valueOf(SECOND_FACTOR.name, request);

const valueOf = (name: string, { cookies = [] }: APIGatewayProxyEventV2): string | undefined =>
  cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
