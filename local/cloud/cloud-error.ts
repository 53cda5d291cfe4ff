/** Every reason the embedded cloud gives for not doing what it was asked. */
export type CloudErrorCode =
  | "ASSEMBLY_UNREADABLE"
  | "TEMPLATE_INVALID"
  | "RESOURCE_UNKNOWN"
  | "RESOURCE_INVALID"
  | "SYNTH_FAILED"
  | "PORT_BUSY"
  | "JAVA_MISSING"
  | "ENGINE_FAILED"
  | "DATA_DAMAGED"
  | "DATA_IN_USE"
  | "SECRET_MISSING"
  | "NOT_FOUND";

/** An error with a stable code and a message that says what to do. */
export class CloudError extends Error {
  override readonly name = "CloudError";
  readonly code: CloudErrorCode;
  constructor(code: CloudErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
