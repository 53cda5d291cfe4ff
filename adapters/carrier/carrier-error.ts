/** Why a carrier's REST interface did not do what we asked; the same few reasons for every carrier. */

/**
 * `not-ready`: not there yet, ask again soon. `gone`: there is no such thing (any more). `auth`: our credentials are refused,
 * which only people can repair. `unavailable`: anything else; ask again later.
 */
export type CarrierTrouble = "not-ready" | "gone" | "auth" | "unavailable";

export class CarrierError extends Error {
  override readonly name = "CarrierError";
  readonly trouble: CarrierTrouble;
  constructor(trouble: CarrierTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }
}

/** The trouble that an HTTP status stands for. */
export function troubleOf(status: number): CarrierTrouble {
  if (status === 401 || status === 403) return "auth";
  return status === 404 || status === 410 ? "gone" : "unavailable";
}
