import { IconPhone, IconRecordMail } from "@tabler/icons-react";
import type { ComponentType } from "react";

export type Section = "calls" | "voicemail";

export interface SectionFacts {
  readonly path: string;
  /** Pressed after `g`. */
  readonly key: string;
  readonly icon: ComponentType<{ readonly size: number; readonly stroke: number; readonly "aria-hidden": boolean }>;
}

export const SECTIONS: Readonly<Record<Section, SectionFacts>> = {
  calls: { path: "/calls", key: "c", icon: IconPhone },
  voicemail: { path: "/voicemail", key: "v", icon: IconRecordMail },
};
