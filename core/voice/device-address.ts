import type { Device } from "./dial-plan.ts";

/** A telephone as carriers name it when it was called. */
export function addressOf(device: Device): string {
  switch (device.kind) {
    case "number":
      return device.number;
    case "client":
      return `client:${device.identity}`;
    case "sip":
      return device.uri;
    default:
      return device satisfies never;
  }
}
