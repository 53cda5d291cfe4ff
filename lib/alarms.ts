/** What a provider must hear of: functions that fail or are throttled, work nobody could do, an API in trouble. */
import { CfnCondition, Duration, Fn } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { CfnSubscription, Topic } from "aws-cdk-lib/aws-sns";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { SimuFunction } from "./simu-function.ts";

export interface AlarmsProps {
  readonly functions: readonly SimuFunction[];
  readonly deadLetters: readonly Queue[];
  readonly api: HttpApi;
  /** A parameter: empty means that nobody is written to. */
  readonly email: string;
}

const PERIOD = Duration.minutes(5);

export class Alarms extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, { functions, deadLetters, api, email }: AlarmsProps) {
    super(scope, id);
    this.#topic = new Topic(this, "Topic", { enforceSSL: true });
    this.#writeTo(email);
    for (const each of functions) {
      this.#alarm(`${nameOf(each)}Errors`, each.metricErrors({ period: PERIOD }), `${each.node.path} fails`);
      this.#alarm(`${nameOf(each)}Throttles`, each.metricThrottles({ period: PERIOD }), `${each.node.path} is throttled`);
    }
    for (const queue of deadLetters) {
      const waiting = queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: "Maximum" });
      this.#alarm(`${nameOf(queue)}Waiting`, waiting, `Work in ${queue.node.path} could not be done`);
    }
    this.#alarm("ApiFailures", api.metricServerError({ period: PERIOD, statistic: "Sum" }), "The HTTP API answers with server errors");
  }

  #alarm(id: string, metric: IMetric, alarmDescription: string): void {
    new Alarm(this, id, {
      metric,
      alarmDescription,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.#topic));
  }

  #writeTo(email: string): void {
    const subscription = new CfnSubscription(this, "Email", { topicArn: this.#topic.topicArn, protocol: "email", endpoint: email });
    subscription.cfnOptions.condition = new CfnCondition(this, "HasEmail", { expression: Fn.conditionNot(Fn.conditionEquals(email, "")) });
  }
}

/** Two areas may each have a worker: the area's name is part of it. */
const nameOf = ({ node }: Construct): string => `${node.scope?.node.id ?? ""}${node.id}`;
