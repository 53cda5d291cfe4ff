/** What is done behind the account's pages: calls are put into the lists in which they are looked for. */
import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLetterQueue, workQueue } from "./queues.ts";
import { SimuFunction } from "./simu-function.ts";
import type { Storage } from "./storage.ts";

export interface OfficesProps {
  readonly storage: Storage;
}

export class Offices extends Construct {
  readonly functions: readonly SimuFunction[];
  readonly deadLetters: readonly Queue[];
  /** Where the relay sends ended calls. */
  readonly calls: Queue;
  readonly #props: OfficesProps;

  constructor(scope: Construct, id: string, props: OfficesProps) {
    super(scope, id);
    this.#props = props;
    const lostCalls = deadLetterQueue(this, "LostCalls");
    this.deadLetters = [lostCalls];
    this.calls = workQueue(this, "Calls", { lost: lostCalls, workerSeconds: 60 });
    this.functions = [this.#lists()];
  }

  #lists(): SimuFunction {
    const { table } = this.#props.storage;
    const lists = new SimuFunction(this, "Lists", {
      entry: "calls/work.ts",
      description: "Puts ended calls into the lists in which they are looked for",
      memoryMb: 512,
      timeout: Duration.minutes(1),
      environment: { TABLE_NAME: table.tableName, CALLS_QUEUE_URL: this.calls.queueUrl },
    });
    lists.allow(["dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem"], table.tableArn);
    lists.allow(["sqs:ChangeMessageVisibility"], this.calls.queueArn);
    lists.addEventSource(new SqsEventSource(this.calls, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 10 }));
    return lists;
  }
}
