import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { synthesizeOffice } from "./office-stack.ts";

const { template } = synthesizeOffice();
const alarms = Object.values(template.findResources("AWS::CloudWatch::Alarm")).map(({ Properties }) => Properties);
const functions = Object.keys(template.findResources("AWS::Lambda::Function")).filter((id) => !id.startsWith("CustomCDK"));

describe("an alarm", () => {
  test.each(functions.flatMap((id) => ["Errors", "Throttles"].map((metric) => [metric, id] as const)))(
    "rings for %s of %s",
    (metric, id) => {
      template.hasResourceProperties("AWS::CloudWatch::Alarm", {
        Namespace: "AWS/Lambda",
        MetricName: metric,
        Statistic: "Sum",
        Threshold: 1,
        Dimensions: [{ Name: "FunctionName", Value: { Ref: id } }],
      });
    },
  );

  const deadLetters = Object.keys(template.findResources("AWS::SQS::Queue")).filter((id) => /Lost[A-Z]/.test(id));
  test.each(deadLetters)("rings for work waiting in %s", (id) => {
    template.hasResourceProperties("AWS::CloudWatch::Alarm", {
      Namespace: "AWS/SQS",
      MetricName: "ApproximateNumberOfMessagesVisible",
      Statistic: "Maximum",
      Threshold: 1,
      Dimensions: [{ Name: "QueueName", Value: { "Fn::GetAtt": [id, "QueueName"] } }],
    });
  });

  test("rings for an API in trouble", () => {
    template.hasResourceProperties("AWS::CloudWatch::Alarm", { Namespace: "AWS/ApiGateway", MetricName: "5xx", Threshold: 1 });
  });

  test("is heard: each goes to the one topic, at the first event, and silence is no trouble", () => {
    expect(alarms).toHaveLength(2 * functions.length + deadLetters.length + 1);
    for (const alarm of alarms)
      expect(alarm).toMatchObject({
        AlarmActions: [{ Ref: expect.stringMatching(/^AlarmsTopic/) }],
        ComparisonOperator: "GreaterThanOrEqualToThreshold",
        EvaluationPeriods: 1,
        Period: 300,
        TreatMissingData: "notBreaching",
      });
  });
});

describe("the e-mail", () => {
  test("goes to whoever is named at the deploy, and to nobody when no one is", () => {
    template.hasResource("AWS::SNS::Subscription", {
      Condition: Match.stringLikeRegexp("HasEmail"),
      Properties: { Protocol: "email", Endpoint: { Ref: "AlarmEmail" } },
    });
    template.hasCondition("*", { "Fn::Not": [{ "Fn::Equals": [{ Ref: "AlarmEmail" }, ""] }] });
  });
});
