/** One check-up: load what we know, ask the carrier what is not known, do what is to be done. */
import {
  appoint,
  closeCheckUp,
  endCall,
  markRecordingMissing,
  readChecked,
  type CheckedRecord,
  type DueCall,
} from "../../adapters/dynamodb/check-ups.ts";
import { recordingKey } from "../../adapters/dynamodb/keys.ts";
import { giveLineBack, keepLine } from "../../adapters/dynamodb/lines.ts";
import { announceRecording, COPY_RECORDING, markMissing } from "../../adapters/dynamodb/recordings.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import type { WorkQueue } from "../../adapters/sqs/work-queue.ts";
import { decideCheckUp } from "../../core/recordings/check-up.ts";
import type { CheckUpAction } from "../../core/recordings/check-up-action.ts";
import type { CarrierFacts, ListedRecording } from "../../core/recordings/carrier-facts.ts";
import { checkPaidLegs } from "../billing/check-paid-legs.ts";
import { askCarrier } from "./ask-carrier.ts";
import type { Carrier } from "./carrier.ts";

export interface CheckUpServices {
  readonly table: Pick<Table, "get" | "query" | "update" | "transact">;
  readonly queue: Pick<WorkQueue, "send">;
  readonly carrier: Pick<Carrier, "fetchCall" | "listRecordings" | "listLegs" | "limitLeg">;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

/** Does what is due for a call. Nothing when another run was faster. */
export async function checkUpCall(services: CheckUpServices, due: DueCall): Promise<void> {
  const record = await readChecked(services.table, due);
  if (record === undefined) return;
  const actions = await decide(services, due, record);
  for (const action of actions) {
    // oxlint-disable-next-line no-await-in-loop -- the appointment is moved last, so that a crash before it repeats the rest
    if (action.do !== "appoint" && action.do !== "close") await act(services, due, record, action);
  }
  const owing = await checkPaidLegs(services, due, record.paid);
  const holding = await checkLine(services, due, record, actions);
  const last = actions.findLast(({ do: what }) => what === "appoint" || what === "close");
  if (last !== undefined) await act(services, due, record, owing || holding ? soon(last, services.now()) : last);
}

/** The line that a call holds of its number goes with the call, also when nobody told of its end. @returns whether the call goes on with it */
async function checkLine(
  { table, now }: CheckUpServices,
  { tenant, call }: DueCall,
  { lineOf, call: { endedAt } }: CheckedRecord,
  actions: readonly CheckUpAction[],
): Promise<boolean> {
  if (lineOf === undefined || endedAt !== undefined) return false;
  const line = { tenant, number: lineOf };
  const goesOn = actions.every(({ do: what }) => what !== "end-call");
  await (goesOn ? keepLine(table, line, call, now()) : giveLineBack(table, line, call));
  return goesOn;
}

/** A talk that is paid from what was put aside is looked at before that is used up, and a call that holds a line before its lease ends. */
const SOON_MS = 30 * 60_000;
const soon = (last: CheckUpAction, now: number): CheckUpAction => ({
  do: "appoint",
  at: Math.min(now + SOON_MS, last.do === "appoint" ? last.at : Number.POSITIVE_INFINITY),
});

/** Asks the carrier as long as the decision needs an answer: at most once for each question. */
async function decide(
  services: CheckUpServices,
  due: DueCall,
  record: CheckedRecord,
  facts: CarrierFacts = {},
): Promise<readonly CheckUpAction[]> {
  const checkUp = decideCheckUp(record.call, record.recordings, facts, services.now());
  if ("actions" in checkUp) return checkUp.actions;
  return decide(services, due, record, { ...facts, ...(await askCarrier(services, record.account, due.call, checkUp.ask)) });
}

async function act(services: CheckUpServices, due: DueCall, record: CheckedRecord, action: CheckUpAction): Promise<void> {
  const { table, queue, now } = services;
  switch (action.do) {
    case "end-call":
      return endCall(table, due, action.end);
    case "announce":
      return announceRecording(table, announcement(due, record, action), heard(action.listed), now());
    case "send-again":
      return sendAgain(queue, due, action.recording);
    case "give-up":
      return giveUp(services, due, record, action.recording);
    case "mark-missing":
      services.log({ level: "error", code: "recording-missing", tenant: due.tenant, call: due.call });
      return markRecordingMissing(table, due);
    case "appoint":
      return appoint(table, due, action.at);
    case "close":
      return closeCheckUp(table, due);
    default:
      return action satisfies never;
  }
}

function announcement({ tenant, call }: DueCall, { account = "" }: CheckedRecord, action: Extract<CheckUpAction, { do: "announce" }>) {
  const { recording, seconds, channels, startedAt } = action.listed;
  return {
    tenant,
    call,
    account,
    recording,
    kind: action.kind,
    ...(action.mailbox === undefined ? {} : { mailbox: action.mailbox }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(channels === undefined ? {} : { channels }),
    ...(startedAt === undefined ? {} : { startedAt }),
  };
}

const heard = ({ status }: ListedRecording): "completed" | "absent" | "gone" =>
  status === "completed" || status === "gone" ? status : "absent";

/** What cannot be sent now is sent by the next check-up. */
async function sendAgain(queue: Pick<WorkQueue, "send">, { tenant, call }: DueCall, recording: string): Promise<void> {
  await queue.send([{ kind: COPY_RECORDING, ...recordingKey(tenant, call, recording) }]);
}

async function giveUp({ table, log }: CheckUpServices, { tenant, call }: DueCall, record: CheckedRecord, recording: string): Promise<void> {
  const stored = record.recordings.find((known) => known.recording === recording);
  if (stored === undefined || !(await markMissing(table, stored))) return;
  log({ level: "error", code: "recording-missing", tenant, call, recording });
}
