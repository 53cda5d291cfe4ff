import { randomBytes } from "node:crypto";

/** A new id as the carrier makes them: two letters for the kind of thing (CA call, RE recording, PN number, SM text message, AD address, SD SIP domain) and 32 hex digits. */
export const newSid = (kind: "AD" | "CA" | "PN" | "RE" | "SD" | "SM"): string => kind + randomBytes(16).toString("hex");
