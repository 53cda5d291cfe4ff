import type { Credentials } from "./credentials.ts";

export interface EnvironmentInput {
  readonly name: string;
  readonly region: string;
  readonly folder: string;
  readonly handler: string;
  readonly memoryMb: number;
  readonly runtime: string;
  readonly credentials: Credentials;
  /** Number of this execution environment; it is in the session token, so that engines can tell who speaks. */
  readonly serial: number;
}

/** What Lambda itself puts into a function's environment. Source: Lambda developer guide, "Defined runtime environment variables". */
export function functionEnvironment(input: EnvironmentInput): Readonly<Record<string, string>> {
  return {
    AWS_ACCESS_KEY_ID: input.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: input.credentials.secretAccessKey,
    AWS_SESSION_TOKEN: `${input.name}/${input.serial}`,
    AWS_REGION: input.region,
    AWS_DEFAULT_REGION: input.region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${input.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: input.name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(input.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${input.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: `local/[$LATEST]${input.serial}`,
    LAMBDA_TASK_ROOT: input.folder,
    LAMBDA_RUNTIME_DIR: "/var/runtime",
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    PATH: process.env["PATH"] ?? "",
    _HANDLER: input.handler,
  };
}
