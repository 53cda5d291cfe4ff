import { useSyncExternalStore } from "react";
import type { BrowserPhone } from "./browser-phone.ts";
import type { PhoneState } from "./phone-state.ts";

export const usePhone = (phone: BrowserPhone): PhoneState => useSyncExternalStore(phone.subscribe, phone.state);
