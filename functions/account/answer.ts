/** An answer of the API. */
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";

export type Answer = APIGatewayProxyStructuredResultV2;

/** @param view as core/account/api declares it */
export const answer = (view: unknown, cookies: readonly string[] = []): Answer & { readonly body: string } => ({
  statusCode: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(view),
  ...(cookies.length === 0 ? {} : { cookies: [...cookies] }),
});

export const noContent = (cookies: readonly string[]): Answer => ({ statusCode: 204, cookies: [...cookies] });
