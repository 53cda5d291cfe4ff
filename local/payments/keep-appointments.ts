/** What happens by itself when its time has come: slow payments, chargebacks, pages and prompts that run out. */
import { decidePrompt } from "./mpesa/decide-prompt.ts";
import type { Provider } from "./provider.ts";
import type { AppointmentRecord, NoticeRecord } from "./state/records.ts";
import { expireSession, settleSession } from "./stripe/decide-session.ts";
import { openDispute } from "./stripe/dispute-session.ts";

/** The answer is what is to be told; nothing is saved yet. */
export function keepAppointments(provider: Provider): NoticeRecord[] {
  const { state } = provider;
  const now = provider.now();
  const due = state.appointments.filter(({ at }) => at <= now);
  if (due.length === 0) return [];
  state.appointments = state.appointments.filter(({ at }) => at > now);
  return due.toSorted((a, b) => a.at - b.at).flatMap((appointment) => keep(provider, appointment));
}

function keep(provider: Provider, { what, id }: AppointmentRecord): NoticeRecord[] {
  if (what === "time-out") {
    const prompt = provider.state.prompts.get(id);
    return prompt === undefined || prompt.result !== undefined ? [] : decidePrompt(provider, prompt, "timeout");
  }
  const session = provider.state.sessions.get(id);
  if (session === undefined) return [];
  switch (what) {
    case "settle":
      return settleSession(provider, session, "succeeded");
    case "fail":
      return settleSession(provider, session, "failed");
    case "dispute":
      return openDispute(provider, session).notices;
    case "expire":
      return expireSession(provider, session);
    default:
      return what satisfies never;
  }
}
