/** An office that was called: answered, missed, with messages in two mailboxes, and with sound to play. */
import { putPlan } from "../../adapters/dynamodb/put-office.ts";
import { BEGAN, makeCall, makeRecording, message, talked } from "./made-calls.ts";
import { openPeopleOffice } from "./people-office.ts";

export async function openCalledOffice() {
  const office = await openPeopleOffice();
  const { table } = office;
  // The version that these calls went by.
  await putPlan(table, { ...(await office.plan()), version: 7 }, BEGAN);
  await makeCall(table, 1, { trail: talked("Amina"), recorded: true, callerName: "Grace <b>Wanjiru</b>", from: "+254722000001" });
  await makeRecording(table, 1);
  await makeCall(table, 2, { trail: message, recorded: true, callerName: "Reisbureau Van der Heijden-Oosterhuis" });
  await makeRecording(table, 2, "101");
  await makeCall(table, 3, {
    trail: [
      { kind: "voicemail", mailbox: "office" },
      { kind: "message-left", seconds: 7 },
    ],
    recorded: true,
  });
  await makeRecording(table, 3, "office");
  for (let n = 4; n < 60; n++)
    await makeCall(table, n, { trail: [{ kind: "ring", people: ["Amina"], seconds: 20 }, { kind: "caller-gone" }] });
  return office;
}

export type CalledOffice = Awaited<ReturnType<typeof openCalledOffice>>;
