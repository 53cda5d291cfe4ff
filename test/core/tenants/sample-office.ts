/** A small office as a provider would publish it. Tests change what they are about. */
import type { Office } from "../../../core/tenants/office.ts";
import { samplePlan } from "../voice/sample-plan.ts";

export const ACCOUNT = `AC${"0".repeat(31)}1`;

export function sampleOffice(change: Partial<Office> = {}): Office {
  const { tenant: _tenant, version: _version, ...plan } = samplePlan();
  return {
    name: "Duka",
    zone: "Africa/Nairobi",
    language: "en",
    country: "KE",
    account: ACCOUNT,
    members: [
      { email: "amina@duka.example", name: "Amina Odhiambo", role: "owner", extension: "101" },
      { email: "joseph@duka.example", name: "Joseph Kamau", role: "user", extension: "102" },
    ],
    plan,
    ...change,
  };
}
