/** Money: what payment providers tell, what time brings, what is told to people, and the daily check of the books. */
import { Duration, Fn, CfnCondition, Stack } from "aws-cdk-lib";
import { HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { CfnEmailIdentity } from "aws-cdk-lib/aws-ses";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledgeWildcard, cfnOf } from "./acknowledge.ts";
import { deadLetterQueue, workQueue } from "./queues.ts";
import { SimuFunction } from "./simu-function.ts";
import type { SharedProps } from "./voice.ts";

export interface BillingProps extends SharedProps {
  readonly money: MoneyParameters;
  readonly providerEmail: string;
  /** A parameter: empty means the provider's own address. */
  readonly mailFrom: string;
}

export interface MoneyParameters {
  readonly stripeApiUrl: string;
  readonly mpesaApiUrl: string;
  readonly providerName: string;
}

const SIGNED =
  "A payment provider cannot present a token: its signature or its own confirmation is checked in the function, which fails closed.";

export class Billing extends Construct {
  readonly functions: readonly SimuFunction[];
  readonly deadLetters: readonly Queue[];
  /** Where the relay sends work of this area. */
  readonly work: Queue;
  readonly #props: BillingProps;

  constructor(scope: Construct, id: string, props: BillingProps) {
    super(scope, id);
    this.#props = props;
    const lostWork = deadLetterQueue(this, "LostWork");
    const lostRuns = deadLetterQueue(this, "LostRuns");
    this.deadLetters = [lostWork, lostRuns];
    this.work = workQueue(this, "Work", { lost: lostWork, workerSeconds: 60 });
    const payments = this.#payments();
    const sweep = this.#sweep();
    const audit = this.#audit();
    this.functions = [payments, sweep, audit, this.#worker()];
    const role = new Role(this, "SchedulerRole", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
    for (const [name, target, every] of [
      ["SweepSchedule", sweep, ScheduleExpression.rate(Duration.minutes(5))],
      ["AuditSchedule", audit, ScheduleExpression.rate(Duration.days(1))],
    ] as const) {
      acknowledgeWildcard(role, `Resource::<${target.stack.getLogicalId(cfnOf(target))}.Arn>:*`, "The function's own versions.");
      new Schedule(this, name, {
        schedule: every,
        target: new LambdaInvoke(target, { deadLetterQueue: lostRuns, retryAttempts: 2, role }),
      });
    }
  }

  /** Everything that books money. */
  #booking(id: string, entry: string, description: string, timeout: Duration): SimuFunction {
    const { storage } = this.#props;
    const fn = new SimuFunction(this, id, { entry, description, memoryMb: 512, timeout, environment: this.#environment() });
    const table = storage.table.tableArn;
    fn.allow(["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"], table);
    fn.allow(["dynamodb:ConditionCheckItem"], table);
    return fn.allow(["secretsmanager:GetSecretValue"], storage.paymentsSecret.secretArn);
  }

  #environment(): Record<string, string> {
    const { storage, money } = this.#props;
    return {
      TABLE_NAME: storage.table.tableName,
      PAYMENTS_SECRET_ARN: storage.paymentsSecret.secretArn,
      STRIPE_API_URL: money.stripeApiUrl,
      MPESA_API_URL: money.mpesaApiUrl,
    };
  }

  #payments(): SimuFunction {
    const payments = this.#booking("Payments", "billing/payments.ts", "Takes what payment providers tell", Duration.seconds(20));
    this.#props.entrance.route(
      payments,
      ["/payments/stripe", "/payments/mpesa/{payment}/{token}"].map((path) => ({ path, methods: [HttpMethod.POST] })),
      SIGNED,
    );
    return payments;
  }

  #sweep(): SimuFunction {
    const sweep = this.#booking("Sweep", "billing/sweep.ts", "Does what time brings: reminders, fines, blocks, rent", Duration.minutes(4));
    return sweep.allow(["dynamodb:Query"], `${this.#props.storage.table.tableArn}/index/due`);
  }

  #audit(): SimuFunction {
    const { table } = this.#props.storage;
    const audit = new SimuFunction(this, "Audit", {
      entry: "billing/audit.ts",
      description: "Recomputes every balance from its entries",
      memoryMb: 512,
      timeout: Duration.minutes(15),
      environment: { TABLE_NAME: table.tableName },
    });
    // It changes no account; it writes down where it stopped when its time was over.
    audit.allow(["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:DeleteItem"], table.tableArn);
    return audit.allow(["dynamodb:Query"], `${table.tableArn}/index/list`);
  }

  #worker(): SimuFunction {
    const { storage, site, carrierApiUrl, money } = this.#props;
    const from = this.#mailFrom();
    const worker = new SimuFunction(this, "Worker", {
      entry: "billing/work.ts",
      description: "Sends notices, lets calls go on after a top-up, brings plans to accounts, gives numbers back",
      memoryMb: 512,
      timeout: Duration.minutes(1),
      environment: {
        TABLE_NAME: storage.table.tableName,
        BILLING_QUEUE_URL: this.work.queueUrl,
        CARRIER_SECRET_ARN: storage.carrierSecret.secretArn,
        CARRIER_API_URL: carrierApiUrl,
        ACCOUNT_URL: site.url,
        TENANT_DOMAIN: site.tenantDomain,
        MAIL_FROM: from,
        PROVIDER_NAME: money.providerName,
      },
    });
    const { tableArn } = storage.table;
    worker.allow(["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"], tableArn);
    worker.allow(["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"], tableArn);
    worker.allow(["dynamodb:ConditionCheckItem"], tableArn);
    worker.allow(["dynamodb:Query"], `${tableArn}/index/list`);
    worker.allow(["secretsmanager:GetSecretValue"], storage.carrierSecret.secretArn);
    worker.allow(["sqs:ChangeMessageVisibility"], this.work.queueArn);
    worker.allow(["ses:SendEmail"], Stack.of(this).formatArn({ service: "ses", resource: "identity", resourceName: from }));
    worker.addEventSource(new SqsEventSource(this.work, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 10 }));
    return worker;
  }

  /** The address that mail comes from. SES writes to it once, to ask whether it may. */
  #mailFrom(): string {
    const { mailFrom, providerEmail } = this.#props;
    const isOwn = new CfnCondition(this, "HasMailFrom", { expression: Fn.conditionNot(Fn.conditionEquals(mailFrom, "")) });
    const from = Fn.conditionIf(isOwn.logicalId, mailFrom, providerEmail).toString();
    new CfnEmailIdentity(this, "Sender", { emailIdentity: from });
    return from;
  }
}
