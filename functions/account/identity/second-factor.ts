/** /api/me/second-factor: set up, confirmed, switched off. */
import type { EndpointHandler } from "../endpoint-handler.ts";
import { otpauthUri } from "./otpauth-uri.ts";

export const beginSecondFactor: EndpointHandler<"POST /api/me/second-factor"> = async ({ body }, services, { identity }) => {
  const secret = await services.userPool.beginSecondFactor({ user: identity.user, ...body });
  return { secret, uri: otpauthUri(secret, { account: identity.email, issuer: services.providerName }) };
};

export const confirmSecondFactor: EndpointHandler<"PUT /api/me/second-factor"> = ({ body }, { userPool }, { identity }) =>
  userPool.confirmSecondFactor({ user: identity.user, ...body });

export const endSecondFactor: EndpointHandler<"DELETE /api/me/second-factor"> = ({ body }, { userPool }, { identity }) =>
  userPool.endSecondFactor({ user: identity.user, ...body });
