import { api } from "../http-api/api.ts";
import { integration } from "../http-api/integration.ts";
import { route } from "../http-api/route.ts";
import { stage } from "../http-api/stage.ts";
import { distribution } from "../cloudfront/distribution.ts";
import { cloudfrontFunction } from "../cloudfront/cloudfront-function.ts";
import { responseHeadersPolicy } from "../cloudfront/response-headers.ts";
import { bucketDeployment } from "../cloudfront/bucket-deployment.ts";
import { table } from "../dynamodb/table.ts";
import { userPool } from "../identity/user-pool.ts";
import { userPoolClient } from "../identity/user-pool-client.ts";
import { alias, version } from "../lambda/alias.ts";
import { eventInvokeConfig } from "../lambda/async-settings.ts";
import { eventSourceMapping } from "../lambda/event-source-mapping.ts";
import { functionKind } from "../lambda/function.ts";
import { bucket } from "../s3/bucket.ts";
import { schedule, scheduleGroup } from "../scheduler/schedule.ts";
import { secret } from "../secrets/secret.ts";
import { queue } from "../sqs/queue.ts";
import type { ResourceKind } from "./resource-kind.ts";

/** Every resource type that is made here, and by what. */
export const REGISTRY: Readonly<Record<string, ResourceKind>> = {
  "AWS::ApiGatewayV2::Api": api,
  "AWS::ApiGatewayV2::Integration": integration,
  "AWS::ApiGatewayV2::Route": route,
  "AWS::ApiGatewayV2::Stage": stage,
  "AWS::CloudFront::Distribution": distribution,
  "AWS::CloudFront::Function": cloudfrontFunction,
  "AWS::CloudFront::ResponseHeadersPolicy": responseHeadersPolicy,
  "AWS::Cognito::UserPool": userPool,
  "AWS::Cognito::UserPoolClient": userPoolClient,
  "AWS::DynamoDB::GlobalTable": table,
  "AWS::DynamoDB::Table": table,
  "AWS::Lambda::Alias": alias,
  "AWS::Lambda::EventInvokeConfig": eventInvokeConfig,
  "AWS::Lambda::EventSourceMapping": eventSourceMapping,
  "AWS::Lambda::Function": functionKind,
  "AWS::Lambda::Version": version,
  "AWS::S3::Bucket": bucket,
  "AWS::SQS::Queue": queue,
  "AWS::Scheduler::Schedule": schedule,
  "AWS::Scheduler::ScheduleGroup": scheduleGroup,
  "AWS::SecretsManager::Secret": secret,
  "Custom::CDKBucketDeployment": bucketDeployment,
};
