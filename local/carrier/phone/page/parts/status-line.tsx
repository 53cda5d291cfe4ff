import { IconPhone, IconPhoneCall, IconPhoneIncoming, IconPhoneOff, IconPhoneOutgoing, IconPlugConnectedX } from "@tabler/icons-react";
import type { PhoneState } from "../phone/phone-state.ts";
import { useWords } from "../words/language.ts";
import { duration } from "./duration.ts";
import { statusText } from "./status-text.ts";
import { useNow } from "./use-now.ts";

const ICONS = { calling: IconPhoneOutgoing, ringing: IconPhoneIncoming, talking: IconPhoneCall, ended: IconPhoneOff, idle: IconPhone };

/** Icon, word and clock. The clock is left out of what is read aloud, or it would be read every second. */
export function StatusLine({ state }: { readonly state: PhoneState }) {
  const words = useWords();
  const is = state.call?.state ?? "idle";
  const Icon = state.connection === "lost" ? IconPlugConnectedX : ICONS[is];
  return (
    <div className="status" data-state={state.connection === "open" ? is : state.connection}>
      <Icon aria-hidden size={18} className={is === "ringing" ? "pulses" : ""} />
      <span role="status">{statusText(state, words)}</span>
      <Clock state={state} />
    </div>
  );
}

function Clock({ state: { call } }: { readonly state: PhoneState }) {
  const now = useNow(call?.state === "talking");
  if (call?.answeredAt === undefined) return null;
  return <span className="clock">{duration(call.lastedMs ?? now - call.answeredAt)}</span>;
}
