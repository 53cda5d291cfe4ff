import { expect, test } from "vitest";
import { readSettings, typedSettings } from "../../../web/src/billing/read-settings.ts";

const saved = { email: true, sms: "+254711000101", lowBalanceMicros: 7_500_000, blockedForward: null };

test("what is saved is shown grouped, and read back the same", () => {
  const typed = typedSettings(saved);
  expect(typed).toEqual({ email: true, sms: "+254 711 000101", low: "7.50", forward: "" });
  expect(readSettings(typed, "KE")).toEqual({ body: saved });
});

test("numbers are of the office's country when they name none", () => {
  const read = (country: string) => readSettings({ email: false, sms: "", low: "0", forward: "020 123 4567" }, country);
  expect(read("NL")).toEqual({ body: { email: false, sms: null, lowBalanceMicros: 0, blockedForward: "+31201234567" } });
  expect(read("ZZ")).toEqual({ problem: { forward: true } });
});

test("each field that can't be read is told", () => {
  expect(readSettings({ email: true, sms: "12", low: "-1", forward: "Amina" }, "KE")).toEqual({
    problem: { sms: true, low: true, forward: true },
  });
});
