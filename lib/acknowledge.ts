/** Reasons for what cdk-nag finds, said beside the construct that needs it. */
import { CfnElement, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** @param finding as cdk-nag names it, e.g. `Resource::<Bucket.Arn>/*` */
export function acknowledgeWildcard(construct: IConstruct, finding: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-IAM5[${finding}]`, reason });
}

/** The template's own resource behind a construct: findings are named by its logical id. */
export function cfnOf(construct: IConstruct): CfnElement {
  const child = construct.node.defaultChild;
  if (child instanceof CfnElement) return child;
  throw new Error(`${construct.node.path} is no single resource`);
}
