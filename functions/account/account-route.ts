/** A route of the API and the right that it takes. One without a right does not compile, and would not start. */
import type { Method } from "@middy/http-router";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../../core/errors.ts";
import type { StoredMember } from "../../core/tenants/member.ts";
import type { Right } from "../../core/tenants/rights.ts";
import type { Answer } from "./answer.ts";
import { personOfRequest, type Person } from "./person.ts";
import type { AccountServices } from "./services.ts";

type Handle<Who extends readonly unknown[]> = (request: APIGatewayProxyEventV2, services: AccountServices, ...who: Who) => Promise<Answer>;

interface Address {
  readonly method: Method;
  readonly path: string;
  /** Where a file is taken: more than the usual 256 KB. Lambda takes requests of six megabytes, with everything around the body. */
  readonly maxBodyBytes?: number;
}

export type AccountRoute = Address &
  (
    | { readonly right: "anybody"; readonly handle: Handle<[]> }
    | { readonly right: "signed-in"; readonly handle: Handle<[Person]> }
    /** The membership names the office, which is the only one that the handler sees. Without `needs` every member may. */
    | { readonly right: "member"; readonly needs?: Right; readonly handle: Handle<[StoredMember]> }
    | { readonly right: "provider"; readonly handle: Handle<[Person]> }
  );

/** The route's handler behind its right. */
export function guarded(route: AccountRoute, services: () => AccountServices): (request: APIGatewayProxyEventV2) => Promise<Answer> {
  switch (route.right) {
    case "anybody":
      return (request) => route.handle(request, services());
    case "signed-in":
      return async (request) => route.handle(request, services(), await personOfRequest(request, services()));
    case "member":
      return async (request) => {
        const { membership } = await personOfRequest(request, services());
        if (membership === undefined || (route.needs !== undefined && !membership.allowed.has(route.needs)))
          throw new Refusal("not-allowed");
        return route.handle(request, services(), membership);
      };
    case "provider":
      return async (request) => {
        const person = await personOfRequest(request, services());
        if (!person.isProvider) throw new Refusal("not-allowed");
        return route.handle(request, services(), person);
      };
    default:
      throw new Error(`a route without a right: ${JSON.stringify(route satisfies never)}`);
  }
}
