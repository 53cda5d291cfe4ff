/** GET /api/flow: the published call flow, and the draft beside it. */
import type { EndpointHandler } from "../endpoint-handler.ts";
import { readFlowState } from "./flow-state.ts";
import { flowView } from "./flow-view.ts";

export const showFlow: EndpointHandler<"GET /api/flow"> = async (_, services, { tenant }) =>
  flowView(services, await readFlowState(services, tenant));
