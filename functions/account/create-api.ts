/**
 * The API out of its declared endpoints: origin and form are checked first, then size and access, then comes the handler; any error
 * becomes a problem.
 */
import middy from "@middy/core";
import httpRouter from "@middy/http-router";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { api } from "../../core/account/api/api.ts";
import { addressOf, endpointKeys } from "../../core/account/api/endpoint-keys.ts";
import type { Endpoint } from "../../core/account/api/endpoint.ts";
import { Refusal } from "../../core/errors.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { noStore } from "../middleware/no-store.ts";
import { ownOrigin } from "../middleware/own-origin.ts";
import { problems } from "../middleware/problems.ts";
import type { Answer } from "./answer.ts";
import { anyHandler, serveEndpoint } from "./endpoint-handler.ts";
import { handlers } from "./handlers.ts";
import { ownOrigins } from "./own-origins.ts";
import type { AccountServices } from "./services.ts";

/** @param services made when the first request comes */
export function createApi(services: () => AccountServices) {
  const router = httpRouter<APIGatewayProxyEventV2, Answer>({
    routes: endpointRoutes(services),
    notFoundResponse: () => {
      throw new Refusal("not-found");
    },
  });
  // What answers comes first: the way back goes from the last to the first.
  return middy<APIGatewayProxyEventV2, Answer>()
    .use(noStore())
    .use(problems((line) => console.error(JSON.stringify(line))))
    .use(ownOrigin((request) => ownOrigins(request, services())))
    .use(jsonOnly())
    .handler(router);
}

function endpointRoutes(services: () => AccountServices) {
  return endpointKeys(api).map((key) => {
    const endpoint: Endpoint = api[key];
    return { ...addressOf(key), handler: serveEndpoint(key, endpoint, anyHandler(handlers, key), services) };
  });
}
