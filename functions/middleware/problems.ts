/** Middleware: an error becomes a problem (RFC 9457). What was not meant to happen is told to the log in one line, and to nobody else. */
import type { MiddlewareObj, Request } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { ProblemView } from "../../core/account/api/problem.ts";
import { SWAHILI_TITLES } from "../../core/errors-swahili.ts";
import { ERRORS, Refusal } from "../../core/errors.ts";
import { spokenLanguage, type SpokenLanguage } from "./spoken-language.ts";

type ApiRequest = Request<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

export function problems(
  log: (line: Readonly<Record<string, string>>) => void,
): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  return {
    onError(request: ApiRequest) {
      const { error } = request;
      const refusal = error instanceof Refusal ? error : new Refusal("internal");
      if (refusal.code === "internal") log({ at: "account", trouble: "internal", route: routeOf(request), ...describe(error) });
      const language = spokenLanguage(request.event.headers["accept-language"]);
      const view = problemOf(refusal, language);
      request.response = {
        statusCode: view.status,
        headers: { "content-type": "application/problem+json", "content-language": language, vary: "accept-language" },
        body: JSON.stringify(view),
      };
    },
  };
}

function problemOf({ code, detail, problems: fields, current }: Refusal, language: SpokenLanguage): ProblemView {
  const more = {
    ...(detail === undefined ? {} : { detail }),
    ...(fields.length === 0 ? {} : { problems: fields }),
    ...(current === undefined ? {} : { current }),
  };
  const { status, title } = ERRORS[code];
  return { type: "about:blank", title: language === "sw" ? SWAHILI_TITLES[code] : title, status, code, ...more };
}

const routeOf = ({ event }: ApiRequest): string => `${event.requestContext.http.method} ${withoutPeople(event.rawPath)}`;

/** What an error says, its causes behind it, and where it was thrown. */
function describe(error: unknown): Record<string, string> {
  const chain: string[] = [];
  for (let each = error; each instanceof Error && chain.length < 4; each = each.cause) chain.push(`${each.name}: ${each.message}`);
  const where = error instanceof Error ? (error.stack?.split("\n").find((line) => line.startsWith("    at ")) ?? "") : "";
  return { error: withoutPeople(chain.join(" <- ")), where: where.trim().slice(0, 120) };
}

/** E-mail addresses and telephone numbers stay out of the log. */
const withoutPeople = (text: string): string =>
  text
    .replaceAll(/[^\s"'<>@]+@[^\s"'<>@]+/g, "<e-mail>")
    .replaceAll(/\+?\d{6,}/g, "<number>")
    .slice(0, 300);
