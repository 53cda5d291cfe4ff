/** Why a mail was not taken. `refused`: the address or our own is not accepted, asking again changes nothing. `unavailable`: later. */
export type MailTrouble = "refused" | "unavailable";

export class MailError extends Error {
  override readonly name = "MailError";
  readonly code: MailTrouble;
  constructor(code: MailTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
