import { Refusal } from "../../../core/errors.ts";

/** @throws Refusal "bad-body" for what is no IANA zone */
export function refuseZone(zone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone }).format(0);
  } catch (cause) {
    const message = `"${zone}" is no time zone. Choose one such as Africa/Nairobi.`;
    throw new Refusal("bad-body", { problems: [{ path: "zone", code: "bad-zone", message }], cause });
  }
}
