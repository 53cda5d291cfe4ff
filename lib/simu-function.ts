/** A Lambda function as all of ours are: Node 24 on arm64, bundled to CommonJS (it loads faster than modules), own log group. */
import { join } from "node:path";
import { type Duration, RemovalPolicy } from "aws-cdk-lib";
import { Architecture, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { NodejsFunction, OutputFormat, SourceMapMode } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Effect, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { acknowledgeWildcard, cfnOf } from "./acknowledge.ts";

export interface SimuFunctionProps {
  /** Path of the entry file below functions/, e.g. "voice/control.ts". */
  readonly entry: string;
  readonly description: string;
  readonly memoryMb: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, "..");

export class SimuFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, { entry, description, memoryMb, timeout, environment }: SimuFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    super(scope, id, {
      entry: join(ROOT, "functions", entry),
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, "package-lock.json"),
      description,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout,
      environment: { ...environment, NODE_OPTIONS: "--enable-source-maps" },
      awsSdkConnectionReuse: false,
      bundling: {
        format: OutputFormat.CJS,
        target: "node24",
        minify: true,
        keepNames: false,
        sourceMap: true,
        sourceMapMode: SourceMapMode.EXTERNAL,
        sourcesContent: false,
        // Everything is bundled, the SDK too: what was tested is what runs.
        externalModules: [],
        mainFields: ["module", "main"],
        forceDockerBundling: false,
      },
    });
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
    );
  }

  /** Allows exactly these actions on exactly these resources. */
  allow(actions: readonly string[], ...resources: readonly string[]): this {
    this.addToRolePolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources] }));
    return this;
  }

  /** Allows actions on a bucket's objects below a prefix ("" for all). */
  allowObjects(actions: readonly string[], bucket: Bucket, prefix: string, why: string): this {
    acknowledgeWildcard(this.role ?? this, `Resource::<${this.stack.getLogicalId(cfnOf(bucket))}.Arn>/${prefix}*`, why);
    return this.allow(actions, bucket.arnForObjects(`${prefix}*`));
  }
}
