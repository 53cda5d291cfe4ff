/** Who of an office sees its money, moves it, and may switch its PBX off; the API holds everybody to the same. */
import type { SessionView } from "../../../core/account/views.ts";

export type Role = SessionView["role"];

export const mayBill = (role: Role): boolean => role === "owner" || role === "admin" || role === "operator" || role === "manager";
export const mayTopUp = (role: Role): boolean => role === "owner" || role === "admin" || role === "operator";
export const maySwitch = (role: Role): boolean => role === "owner";
