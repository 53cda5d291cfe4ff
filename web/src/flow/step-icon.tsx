import {
  IconClock,
  IconDialpad,
  IconHandStop,
  IconMessage2,
  IconPhoneRinging,
  IconRecordMail,
  IconVolume,
  type Icon as IconShape,
} from "@tabler/icons-react";
import type { StepKind } from "./new-step.ts";

const ICONS: Readonly<Record<StepKind, IconShape>> = {
  menu: IconDialpad,
  ring: IconPhoneRinging,
  voicemail: IconRecordMail,
  hours: IconClock,
  say: IconMessage2,
  "tell-hours": IconVolume,
  goodbye: IconHandStop,
};

export function StepIcon({ kind, size = 18 }: { readonly kind: StepKind; readonly size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
