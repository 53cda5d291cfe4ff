/** An answer of the API. */
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";

export type Answer = APIGatewayProxyStructuredResultV2;

/** @param view one of core/account/views.ts */
export const answer = (view: unknown, cookies: readonly string[] = []): Answer => ({
  statusCode: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(view),
  ...(cookies.length === 0 ? {} : { cookies: [...cookies] }),
});

export const noContent = (cookies: readonly string[]): Answer => ({ statusCode: 204, cookies: [...cookies] });
