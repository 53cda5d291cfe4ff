/** The API out of its routes: origin and form are checked first, then size and right, then comes the handler; any error becomes a problem. */
import middy from "@middy/core";
import httpRouter from "@middy/http-router";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../core/errors.ts";
import { jsonOnly } from "../middleware/json-only.ts";
import { noStore } from "../middleware/no-store.ts";
import { ownOrigin } from "../middleware/own-origin.ts";
import { problems } from "../middleware/problems.ts";
import { guarded } from "./account-route.ts";
import type { Answer } from "./answer.ts";
import { refuseLarge } from "./refuse-large.ts";
import { routes } from "./routes.ts";
import type { AccountServices } from "./services.ts";

/** @param services made when the first request comes */
export function createApi(services: () => AccountServices) {
  const router = httpRouter<APIGatewayProxyEventV2, Answer>({
    routes: routes.map((route) => {
      const handle = guarded(route, services);
      const handler = async (request: APIGatewayProxyEventV2): Promise<Answer> => {
        refuseLarge(request, route);
        return handle(request);
      };
      return { method: route.method, path: route.path, handler };
    }),
    notFoundResponse: () => {
      throw new Refusal("not-found");
    },
  });
  // What answers comes first: the way back goes from the last to the first.
  return middy<APIGatewayProxyEventV2, Answer>()
    .use(noStore())
    .use(problems((line) => console.error(JSON.stringify(line))))
    .use(ownOrigin(() => [services().accountUrl, services().publicBaseUrl]))
    .use(jsonOnly())
    .handler(router);
}
