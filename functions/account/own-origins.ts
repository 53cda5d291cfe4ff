/** Origins whose pages may change something by a request: the one that the request itself came to, and no other office's. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { meaningOfHost } from "../../core/tenants/office-address.ts";
import { HOST_HEADER } from "./office-asked.ts";
import type { AccountServices } from "./services.ts";

/**
 * Names below one domain are one site to a browser: it sends the cookies of one office's name along when the page of another asks for
 * it, SameSite or not. So only the page of the very name counts. A page cannot set the header, CloudFront does; and without CloudFront
 * there is no cookie, since cookies are for the host that set them.
 */
export function ownOrigins(
  { headers }: APIGatewayProxyEventV2,
  { accountUrl, publicBaseUrl, tenantDomain }: Pick<AccountServices, "accountUrl" | "publicBaseUrl" | "tenantDomain">,
): readonly string[] {
  if (tenantDomain === undefined) return [accountUrl, publicBaseUrl];
  const { [HOST_HEADER]: host } = headers;
  if (host === undefined) return [publicBaseUrl];
  return meaningOfHost(host, tenantDomain) === undefined ? [] : [`${new URL(accountUrl).protocol}//${host}`];
}
