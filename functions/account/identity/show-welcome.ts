/** GET /api/welcome: what stands at the door. */
import type { EndpointHandler } from "../endpoint-handler.ts";

export const showWelcome: EndpointHandler<"GET /api/welcome"> = async (_asked, { providerName, selfSignUp }) => ({
  provider: providerName,
  selfSignUp,
});
