import type { CallDetailView } from "../../core/account/api/calls.ts";

const MINUTE = 60_000;
const name = (at: number): string => `CA${String(at).padStart(32, "0")}`;

/** Calls of every outcome, newest first, one every two hours; with the longest names that have to fit. */
export function someCalls(count: number): CallDetailView[] {
  return Array.from({ length: count }, (_, at) => {
    const kinds = [answered, missed, voicemail, informed];
    const kind = kinds[at % kinds.length] ?? missed;
    return kind({ ...bare, id: name(at), startedAt: Date.now() - (4 + at * 120) * MINUTE });
  });
}

const bare: CallDetailView = {
  id: name(0),
  startedAt: 0,
  from: "+254733118204",
  number: "+254205550100",
  direction: "in",
  outcome: { kind: "missed" },
  seconds: 31,
  recorded: false,
  story: [],
  planVersions: [3],
  legs: [],
  recordings: [],
  notes: [],
};

/** It was to be recorded, but nobody talked. */
const missed = (call: CallDetailView): CallDetailView => ({ ...call, recorded: true });

const informed = (call: CallDetailView): CallDetailView => ({ ...call, from: null, outcome: { kind: "informed" } });

const answered = (call: CallDetailView): CallDetailView => ({
  ...call,
  from: "+254722000001",
  callerName: "Grace Wanjiru",
  outcome: { kind: "answered", by: "Amina Hassan" },
  seconds: 203,
  talkSeconds: 189,
  recorded: true,
  story: [
    { at: call.startedAt, text: "The call came in on +254205550100." },
    { at: call.startedAt + 9000, text: "The caller pressed 1: Sales." },
    { at: call.startedAt + 12_000, text: "It rang Amina Hassan, Joseph Mwangi and Sanne de Vries for up to 20 seconds." },
  ],
  legs: [
    { id: "leg", name: "Amina Hassan", to: "+254711000101", answeredAt: call.startedAt + 14_000, acceptedAt: call.startedAt + 16_000 },
  ],
  recordings: [{ id: `RE${"2".repeat(32)}`, kind: "call", state: "stored", seconds: 12, channels: 2 }],
});

const voicemail = (call: CallDetailView): CallDetailView => ({
  ...call,
  from: "+31201234567",
  callerName: "Reisbureau Van der Heijden-Oosterhuis",
  outcome: { kind: "voicemail", mailbox: "Duka Travel" },
  recordings: [{ id: `RE${"3".repeat(32)}`, kind: "voicemail", mailbox: "Duka Travel", state: "stored", seconds: 12, channels: 1 }],
});
