/** GET /api/openapi.json: what can be asked here. It says what is there, and gives nobody any of it. */
import { api } from "../../core/account/api/api.ts";
import { openApiDocument } from "../../core/account/api/openapi-document.ts";
import type { EndpointHandler } from "./endpoint-handler.ts";
import { COOKIE } from "./session-cookie.ts";

let document: ReturnType<typeof openApiDocument> | undefined;

export const showOpenApi: EndpointHandler<"GET /api/openapi.json"> = async () => (document ??= openApiDocument(api, COOKIE));
