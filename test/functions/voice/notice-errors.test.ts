import { describe, expect, test, vi } from "vitest";
import type { Context } from "aws-lambda";
import { handler } from "../../../functions/voice/notices.ts";
import { webhook } from "./voice-desk.ts";

const never = () => {
  throw new Error("not in a test");
};
const context: Context = {
  callbackWaitsForEmptyEventLoop: true,
  functionName: "notices",
  functionVersion: "1",
  invokedFunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:notices",
  memoryLimitInMB: "1024",
  awsRequestId: "r",
  logGroupName: "g",
  logStreamName: "s",
  getRemainingTimeInMillis: () => 1000,
  done: never,
  fail: never,
  succeed: never,
};

describe("a notice that could not be saved", () => {
  test("is answered 500, so that the carrier may try again, and logged in one line that names nobody", async () => {
    const nowhere = "http://127.0.0.1:1";
    const environment = {
      TABLE_NAME: "t",
      CARRIER_SECRET_ARN: "arn",
      PUBLIC_BASE_URL: "https://pbx.example.com",
      ACCOUNT_URL: "https://account.example.com",
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_ENDPOINT_URL_DYNAMODB: nowhere,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: nowhere,
    };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await handler(webhook("/voice/status", { CallStatus: "completed" }), context)).toEqual({ statusCode: 500 });
    expect(error.mock.calls).toEqual([[expect.stringMatching(/^\{"at":"notice","trouble":"not saved","error":"\w+"\}$/)]]);
  });
});
