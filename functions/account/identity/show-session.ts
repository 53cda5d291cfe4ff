/** GET /api/session: who is signed in. */
import type { EndpointHandler } from "../endpoint-handler.ts";
import { sessionView } from "../session-view.ts";

export const showSession: EndpointHandler<"GET /api/session"> = (_asked, services, person) => sessionView(person, services);
