/** GET /api/session: who is signed in. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { answer, type Answer } from "./answer.ts";
import type { Person } from "./person.ts";
import type { AccountServices } from "./services.ts";
import { sessionView } from "./session-view.ts";

export const showSession = async (_request: APIGatewayProxyEventV2, services: AccountServices, person: Person): Promise<Answer> =>
  answer(await sessionView(person, services));
