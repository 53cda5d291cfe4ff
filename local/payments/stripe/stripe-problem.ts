/** A refusal in Stripe's form (https://docs.stripe.com/api/errors). */
export class StripeProblem extends Error {
  override readonly name = "StripeProblem";
  readonly status: number;
  readonly type: "invalid_request_error" | "idempotency_error";
  readonly code: string | undefined;
  readonly param: string | undefined;

  constructor(
    status: number,
    message: string,
    more: { readonly type?: "idempotency_error"; readonly code?: string; readonly param?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.type = more.type ?? "invalid_request_error";
    this.code = more.code;
    this.param = more.param;
  }

  get json(): unknown {
    const { type, message, code, param } = this;
    return { error: { type, message, ...(code === undefined ? {} : { code }), ...(param === undefined ? {} : { param }) } };
  }
}

export const missing = (what: string, id: string, param: string): StripeProblem =>
  new StripeProblem(404, `No such ${what}: '${id}'`, { code: "resource_missing", param });
