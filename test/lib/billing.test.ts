import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { synthesizeOffice } from "./office-stack.ts";

const { template } = synthesizeOffice();
const arn = (name: string) => ({ "Fn::GetAtt": [Match.stringLikeRegexp(`^${name}[0-9A-F]{8}$`), "Arn"] });

describe("what time brings", () => {
  test.each([
    ["Sweep", "rate(5 minutes)"],
    ["Audit", "rate(1 day)"],
  ])("%s runs by its schedule, and a run that failed three times is kept", (name, ScheduleExpression) => {
    template.hasResourceProperties("AWS::Scheduler::Schedule", {
      State: "ENABLED",
      ScheduleExpression,
      Target: {
        Arn: arn(`Billing${name}`),
        RoleArn: arn("BillingSchedulerRole"),
        DeadLetterConfig: { Arn: arn("BillingLostRuns") },
        RetryPolicy: { MaximumRetryAttempts: 2 },
      },
    });
  });

  test("is swept before the next sweep begins", () => {
    template.hasResourceProperties("AWS::Lambda::Function", {
      Description: Match.stringLikeRegexp("^Does what time brings"),
      Timeout: 240,
    });
  });

  test("there is no other schedule than these, the recordings' check-up, next year's holidays and offices that are to go", () => {
    template.resourceCountIs("AWS::Scheduler::Schedule", 5);
  });
});

describe("billing's work", () => {
  test("has a queue of its own, so that no mail waits behind a long recording", () => {
    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      EventSourceArn: arn("BillingWork"),
      FunctionName: { Ref: Match.stringLikeRegexp("^BillingWorker") },
      BatchSize: 1,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
    template.hasResourceProperties("AWS::SQS::Queue", {
      RedrivePolicy: { deadLetterTargetArn: arn("BillingLostWork"), maxReceiveCount: 12 },
      VisibilityTimeout: 360,
    });
  });
});

describe("mail", () => {
  test("comes from the address that was given, else from the provider's own, which SES asks first", () => {
    const from = { "Fn::If": [Match.stringLikeRegexp("HasMailFrom"), { Ref: "MailFrom" }, { Ref: "ProviderEmail" }] };
    template.hasResourceProperties("AWS::SES::EmailIdentity", { EmailIdentity: from });
    const [worker] = Object.values(
      template.findResources("AWS::Lambda::Function", { Properties: { Environment: { Variables: { MAIL_FROM: from } } } }),
    );
    expect(worker?.["Properties"].Description).toMatch(/^Sends notices/);
  });
});
