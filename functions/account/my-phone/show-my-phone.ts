/** GET /api/my-phone: one's own telephone. */
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readSetup } from "../setup/change-setup.ts";
import { phoneView } from "./phone-view.ts";

export const showMyPhone: EndpointHandler<"GET /api/my-phone"> = async (_asked, services, who) =>
  phoneView(services, await readSetup(services, who.tenant), who);
