/** A write under a condition, whose failure is an answer: somebody else was faster, or it was done before. */
import { ConditionFailed } from "./table.ts";

/** Whether it was written; false when its condition did not hold. @throws whatever else went wrong */
export async function ifItHolds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
}
