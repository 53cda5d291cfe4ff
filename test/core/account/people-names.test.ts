import { expect, test } from "vitest";
import { peopleNames } from "../../../core/account/people-names.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";

test("mailboxes and telephones are people; the shared mailbox is the office; strangers stay nameless", () => {
  const names = peopleNames(samplePlan());
  expect([names.mailbox("102"), names.mailbox("office"), names.mailbox("999")]).toEqual(["Joseph", "Duka", "999"]);
  expect([names.telephone("+254711000102"), names.telephone("client:duka_102"), names.telephone("+254711999999")]).toEqual([
    "Joseph",
    "Joseph",
    undefined,
  ]);
});

test("without a plan everything stays as it is", () => {
  const names = peopleNames(undefined);
  expect([names.mailbox("office"), names.telephone("+254711000102")]).toEqual(["office", undefined]);
});
