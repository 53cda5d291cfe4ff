/** The account's map: what stands in the navigation, in this order, and for whom. */
import {
  IconBuildings,
  IconClock,
  IconCoins,
  IconDeviceMobile,
  IconHome,
  IconListDetails,
  IconMusic,
  IconNumbers,
  IconPhone,
  IconReceipt,
  IconRecordMail,
  IconSettings,
  IconSitemap,
  IconUsers,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { SessionView } from "../../../core/account/api/session.ts";

export type Section =
  | "home"
  | "calls"
  | "voicemail"
  | "phone"
  | "numbers"
  | "flow"
  | "people"
  | "places"
  | "sounds"
  | "billing"
  | "settings"
  | "tenants"
  | "plans"
  | "rates";

export interface SectionFacts {
  readonly path: string;
  /** Pressed after `g`. */
  readonly key: string;
  readonly icon: ComponentType<{ readonly size: number; readonly stroke: number; readonly "aria-hidden": boolean }>;
  readonly isFor: (session: SessionView) => boolean;
}

const ofOffice = ({ tenant }: SessionView): boolean => tenant !== null;
const ofProvider = ({ role, tenant }: SessionView): boolean => role === "provider" && tenant === null;

export const SECTIONS: Readonly<Record<Section, SectionFacts>> = {
  home: { path: "/", key: "h", icon: IconHome, isFor: ofOffice },
  calls: { path: "/calls", key: "c", icon: IconPhone, isFor: ofOffice },
  voicemail: { path: "/voicemail", key: "v", icon: IconRecordMail, isFor: ofOffice },
  phone: { path: "/my-phone", key: "m", icon: IconDeviceMobile, isFor: ofOffice },
  people: {
    path: "/people",
    key: "p",
    icon: IconUsers,
    isFor: (session) => ofOffice(session) && (session.rights.includes("people.manage") || session.rights.includes("members.manage")),
  },
  numbers: {
    path: "/numbers",
    key: "n",
    icon: IconNumbers,
    isFor: (session) => ofOffice(session) && session.rights.includes("numbers.manage"),
  },
  places: {
    path: "/places",
    key: "o",
    icon: IconClock,
    isFor: (session) => ofOffice(session) && session.rights.includes("offices.manage"),
  },
  sounds: { path: "/sounds", key: "s", icon: IconMusic, isFor: (session) => ofOffice(session) && session.rights.includes("sounds.manage") },
  settings: {
    path: "/settings",
    key: "e",
    icon: IconSettings,
    isFor: (session) => ofOffice(session) && (session.rights.includes("settings.manage") || session.rights.includes("audit.see")),
  },
  flow: { path: "/flow", key: "f", icon: IconSitemap, isFor: ({ tenant, rights }) => tenant !== null && rights.includes("flow.edit") },
  billing: {
    path: "/billing",
    key: "b",
    icon: IconReceipt,
    isFor: ({ tenant, rights }) => tenant?.billed === true && rights.includes("billing.see"),
  },
  tenants: { path: "/provider/tenants", key: "t", icon: IconBuildings, isFor: ofProvider },
  plans: { path: "/provider/plans", key: "p", icon: IconListDetails, isFor: ofProvider },
  rates: { path: "/provider/rates", key: "r", icon: IconCoins, isFor: ofProvider },
};

const ORDER: readonly Section[] = [
  "home",
  "calls",
  "voicemail",
  "phone",
  "numbers",
  "flow",
  "people",
  "places",
  "sounds",
  "billing",
  "settings",
  "tenants",
  "plans",
  "rates",
];

/** What this person finds in the navigation. */
export const sectionsOf = (session: SessionView): readonly Section[] => ORDER.filter((section) => SECTIONS[section].isFor(session));
