import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { describe, expect, test, vi } from "vitest";
import { noticeErrors } from "../../../functions/voice/notice-errors.ts";
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
    const fails = (): Promise<APIGatewayProxyStructuredResultV2> => Promise.reject(new TypeError("no room for +254722000001"));
    const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>(fails).use(noticeErrors());
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await handler(webhook("/voice/status", { CallStatus: "completed" }), context)).toEqual({ statusCode: 500 });
    expect(error.mock.calls).toEqual([['{"at":"notice","trouble":"not saved","error":"TypeError"}']]);
  });
});
