import * as z from "zod/mini";
import {
  answerRecord,
  appointmentRecord,
  disputeRecord,
  noticeRecord,
  promptRecord,
  refundRecord,
  sessionRecord,
  type AnswerRecord,
  type AppointmentRecord,
  type DisputeRecord,
  type NoticeRecord,
  type PromptRecord,
  type RefundRecord,
  type SessionRecord,
} from "./records.ts";

/** By id. */
export interface State {
  readonly sessions: Map<string, SessionRecord>;
  readonly refunds: Map<string, RefundRecord>;
  readonly disputes: Map<string, DisputeRecord>;
  readonly prompts: Map<string, PromptRecord>;
  readonly notices: Map<string, NoticeRecord>;
  readonly answers: Map<string, AnswerRecord>;
  appointments: AppointmentRecord[];
}

const storedState = z.object({
  sessions: z.array(sessionRecord),
  refunds: z.array(refundRecord),
  disputes: z.array(disputeRecord),
  prompts: z.array(promptRecord),
  notices: z.array(noticeRecord),
  answers: z.array(answerRecord),
  appointments: z.array(appointmentRecord),
});

const byId = <R extends { id: string }>(records: readonly R[]): Map<string, R> => new Map(records.map((record) => [record.id, record]));

/** @throws when the text is not what `writeState` wrote */
export function readState(text: string): State {
  const stored = storedState.parse(JSON.parse(text));
  return {
    sessions: byId(stored.sessions),
    refunds: byId(stored.refunds),
    disputes: byId(stored.disputes),
    prompts: byId(stored.prompts),
    notices: byId(stored.notices),
    answers: byId(stored.answers),
    appointments: stored.appointments,
  };
}

export function writeState(state: State): string {
  const { sessions, refunds, disputes, prompts, notices, answers, appointments } = state;
  const lists = { sessions, refunds, disputes, prompts, notices, answers };
  return JSON.stringify({ ...Object.fromEntries(Object.entries(lists).map(([name, map]) => [name, [...map.values()]])), appointments });
}

export const emptyState = (): State =>
  readState('{"sessions":[],"refunds":[],"disputes":[],"prompts":[],"notices":[],"answers":[],"appointments":[]}');
