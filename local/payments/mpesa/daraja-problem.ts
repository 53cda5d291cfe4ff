import { newId } from "../new-id.ts";

/** A refusal in Daraja's form. */
export class DarajaProblem extends Error {
  override readonly name = "DarajaProblem";
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get json(): unknown {
    return { requestId: newId(""), errorCode: this.code, errorMessage: this.message };
  }
}

export const invalid = (field: string): DarajaProblem => new DarajaProblem(400, "400.002.02", `Bad Request - Invalid ${field}`);
