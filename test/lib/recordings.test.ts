import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { synthesizeOffice } from "./office-stack.ts";

const { template } = synthesizeOffice();
const queues = Object.entries(template.findResources("AWS::SQS::Queue"));
const arn = (name: string) => ({ "Fn::GetAtt": [Match.stringLikeRegexp(`^${name}[0-9A-F]{8}$`), "Arn"] });
const ref = (name: string) => ({ Ref: Match.stringLikeRegexp(`^${name}[0-9A-F]{8}$`) });

describe("queues", () => {
  test("are one for work and three for what could not be done", () => {
    const ours = queues.map(([id]) => id.slice(0, -8)).filter((name) => name.startsWith("Recordings"));
    expect(ours).toEqual(["LostWork", "LostChanges", "LostRuns", "Work"].map((name) => `Recordings${name}`));
  });

  test("give up on work into a queue that keeps it for two weeks", () => {
    template.hasResourceProperties("AWS::SQS::Queue", {
      RedrivePolicy: { deadLetterTargetArn: arn("RecordingsLostWork"), maxReceiveCount: 12 },
      VisibilityTimeout: 5400,
    });
    const lost = queues.filter(([id]) => id.startsWith("RecordingsLost"));
    for (const [, { Properties }] of lost) expect(Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400 });
  });

  test("hold work back for six times what its worker may take, as AWS advises", () => {
    const [worker] = Object.values(
      template.findResources("AWS::Lambda::Function", { Properties: { Description: Match.stringLikeRegexp("^Copies") } }),
    );
    expect(queues.find(([id]) => id.startsWith("RecordingsWork"))?.[1]["Properties"].VisibilityTimeout).toBe(
      6 * worker?.["Properties"].Timeout,
    );
  });

  test("are encrypted and refuse what does not come over TLS", () => {
    for (const [id, { Properties }] of queues) {
      expect(Properties).toMatchObject({ SqsManagedSseEnabled: true });
      template.hasResourceProperties("AWS::SQS::QueuePolicy", {
        Queues: [{ Ref: id }],
        PolicyDocument: {
          Statement: Match.arrayWith([Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } })]),
        },
      });
    }
  });
});

describe("the relay", () => {
  test("reads the outbox from the table's stream, halves a bad batch and loses nothing", () => {
    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      EventSourceArn: { "Fn::GetAtt": [Match.stringLikeRegexp("^StorageTable"), "StreamArn"] },
      FunctionName: ref("RecordingsRelay"),
      StartingPosition: "TRIM_HORIZON",
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      DestinationConfig: { OnFailure: { Destination: arn("RecordingsLostChanges") } },
      FilterCriteria: {
        Filters: [
          { Pattern: '{"dynamodb":{"NewImage":{"outbox":{"S":[{"exists":true}]}}}}' },
          { Pattern: '{"dynamodb":{"NewImage":{"endStatus":{"S":[{"exists":true}]}}}}' },
          { Pattern: '{"dynamodb":{"NewImage":{"kind":{"S":["voicemail"]},"state":{"S":["stored"]}}}}' },
        ],
      },
    });
  });
});

describe("the copy", () => {
  test("takes one piece of work at a time, and not more than the carrier bears", () => {
    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      EventSourceArn: arn("RecordingsWork"),
      FunctionName: ref("RecordingsCopy"),
      BatchSize: 1,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ScalingConfig: { MaximumConcurrency: 10 },
    });
  });
});

describe("the check-up", () => {
  test("runs every five minutes; a run that failed three times is kept", () => {
    template.hasResourceProperties("AWS::Scheduler::Schedule", {
      State: "ENABLED",
      ScheduleExpression: "rate(5 minutes)",
      Target: {
        Arn: arn("RecordingsCheckUp"),
        RoleArn: arn("RecordingsSchedulerRole"),
        DeadLetterConfig: { Arn: arn("RecordingsLostRuns") },
        RetryPolicy: { MaximumRetryAttempts: 2 },
      },
    });
  });

  test("ends before the next begins", () => {
    template.hasResourceProperties("AWS::Lambda::Function", { Description: Match.stringLikeRegexp("^Asks the carrier"), Timeout: 240 });
  });
});
