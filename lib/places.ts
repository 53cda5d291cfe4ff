/** Offices: the holidays of the countries whose calendars they follow, kept a year ahead. */
import { Duration } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledgeWildcard, cfnOf } from "./acknowledge.ts";
import { deadLetterQueue } from "./queues.ts";
import { SimuFunction } from "./simu-function.ts";
import type { Storage } from "./storage.ts";

export class Places extends Construct {
  readonly functions: readonly SimuFunction[];
  readonly deadLetters: readonly Queue[];

  constructor(scope: Construct, id: string, { storage, bills }: { readonly storage: Storage; readonly bills: boolean }) {
    super(scope, id);
    const { tableName, tableArn } = storage.table;
    const holidays = new SimuFunction(this, "Holidays", {
      entry: "places/holidays.ts",
      description: "Puts next year's holidays into offices that follow a calendar",
      memoryMb: 512,
      timeout: Duration.minutes(15),
      environment: { TABLE_NAME: tableName, BILLING: bills ? "on" : "off" },
    });
    holidays.allow(["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"], tableArn);
    holidays.allow(["dynamodb:ConditionCheckItem"], tableArn);
    holidays.allow(["dynamodb:Query"], `${tableArn}/index/list`);
    const lost = deadLetterQueue(this, "LostRuns");
    const role = new Role(this, "SchedulerRole", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    acknowledgeWildcard(role, `Resource::<${holidays.stack.getLogicalId(cfnOf(holidays))}.Arn>:*`, "The function's own versions.");
    new Schedule(this, "HolidaysSchedule", {
      // A year's holidays come on its eve; every month, so that what failed once is made good in time.
      schedule: ScheduleExpression.cron({ minute: "10", hour: "2", day: "1" }),
      target: new LambdaInvoke(holidays, { deadLetterQueue: lost, retryAttempts: 2, role }),
    });
    this.functions = [holidays];
    this.deadLetters = [lost];
  }
}
