import { IconBuildings, IconCoins, IconHome, IconListDetails, IconPhone, IconReceipt, IconRecordMail } from "@tabler/icons-react";
import type { ComponentType } from "react";

export type Section = "home" | "calls" | "voicemail" | "billing" | "tenants" | "plans" | "rates";

export interface SectionFacts {
  readonly path: string;
  /** Pressed after `g`. */
  readonly key: string;
  readonly icon: ComponentType<{ readonly size: number; readonly stroke: number; readonly "aria-hidden": boolean }>;
}

export const SECTIONS: Readonly<Record<Section, SectionFacts>> = {
  home: { path: "/", key: "h", icon: IconHome },
  calls: { path: "/calls", key: "c", icon: IconPhone },
  voicemail: { path: "/voicemail", key: "v", icon: IconRecordMail },
  billing: { path: "/billing", key: "b", icon: IconReceipt },
  tenants: { path: "/provider/tenants", key: "t", icon: IconBuildings },
  plans: { path: "/provider/plans", key: "p", icon: IconListDetails },
  rates: { path: "/provider/rates", key: "r", icon: IconCoins },
};
