import { createHash } from "node:crypto";

/** Lower-case letters and digits that a logical id always maps to. */
export function hashOf(text: string, length: number): string {
  return BigInt(`0x${createHash("sha256").update(text).digest("hex")}`)
    .toString(36)
    .slice(0, length);
}

/** The name CloudFormation would make up for a resource; here it is the same at every start, so that data is found again. */
export function physicalName(stackName: string, logicalId: string): string {
  return `${stackName}-${logicalId}`.slice(0, 50) + `-${hashOf(logicalId, 8)}`;
}
