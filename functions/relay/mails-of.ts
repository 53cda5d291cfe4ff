/**
 * Changes of calls that people may want to hear of by mail, seen in the table's stream: the call path neither reads nor writes for it.
 * A change that is seen twice is told once (functions/people/tell-of-call.ts).
 */
import type { DynamoDBRecord } from "aws-lambda";
import type { WorkMessage } from "../../adapters/sqs/work-message.ts";

/** Both go to billing's worker: it is the one that sends mail. */
export const TELL_MISSED = "billing/tell-missed-call";
export const TELL_VOICEMAIL = "billing/tell-voicemail";

type Image = NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"];

export function mailsOf({ dynamodb }: DynamoDBRecord): readonly WorkMessage[] {
  const pk = dynamodb?.Keys?.["pk"]?.S ?? "";
  const sk = dynamodb?.Keys?.["sk"]?.S ?? "";
  if (!pk.startsWith("CALL#")) return [];
  const [after, before] = [dynamodb?.NewImage, dynamodb?.OldImage];
  if (sk === "CALL") return isWhole(after) && !isWhole(before) ? [{ kind: TELL_MISSED, pk, sk }] : [];
  return isMessage(after) && !isMessage(before) ? [{ kind: TELL_VOICEMAIL, pk, sk }] : [];
}

/** The end of a call may be heard of before its steps. */
const isWhole = (image: Image): boolean => image?.["endedAt"] !== undefined && Object.keys(image).some((name) => name.startsWith("step_"));

const isMessage = (image: Image): boolean => image?.["kind"]?.S === "voicemail" && image["state"]?.S === "stored";
