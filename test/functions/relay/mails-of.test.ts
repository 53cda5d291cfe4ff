import type { AttributeValue, DynamoDBRecord } from "aws-lambda";
import { expect, test } from "vitest";
import { mailsOf, TELL_MISSED, TELL_VOICEMAIL } from "../../../functions/relay/mails-of.ts";

type Image = Record<string, AttributeValue>;
const change = (sk: string, after: Image, before?: Image, pk = "CALL#duka#CA1"): DynamoDBRecord => ({
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, NewImage: after, ...(before === undefined ? {} : { OldImage: before }) },
});
const steps = { step_0: { M: {} } };
const end = { endedAt: { N: "1" }, endStatus: { S: "completed" } };
const message = (state: string) => ({ kind: { S: "voicemail" }, state: { S: state } });

test("the end of a call is told once, whether its steps or its end were heard of first", () => {
  const told = [{ kind: TELL_MISSED, pk: "CALL#duka#CA1", sk: "CALL" }];
  expect(mailsOf(change("CALL", { ...steps, ...end }, steps))).toEqual(told);
  expect(mailsOf(change("CALL", { ...steps, ...end }, end))).toEqual(told);
  expect(mailsOf(change("CALL", end))).toEqual([]);
  expect(mailsOf(change("CALL", steps))).toEqual([]);
  expect(mailsOf(change("CALL", { ...steps, ...end, due: { S: "later" } }, { ...steps, ...end }))).toEqual([]);
});

test("a message is told of when it can be heard; a recorded talk and what is no call are not", () => {
  const told = [{ kind: TELL_VOICEMAIL, pk: "CALL#duka#CA1", sk: "RECORDING#RE1" }];
  expect(mailsOf(change("RECORDING#RE1", message("stored"), message("pending")))).toEqual(told);
  expect(mailsOf(change("RECORDING#RE1", message("stored"), message("stored")))).toEqual([]);
  expect(mailsOf(change("RECORDING#RE1", message("pending")))).toEqual([]);
  expect(mailsOf(change("RECORDING#RE1", { ...message("stored"), kind: { S: "call" } }, message("pending")))).toEqual([]);
  expect(mailsOf(change("PROFILE", { ...steps, ...end }, undefined, "TENANT#duka"))).toEqual([]);
});
