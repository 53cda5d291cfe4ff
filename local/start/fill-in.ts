import type { Cloud } from "../cloud/cloud.ts";
import { seedDemo } from "../demo/seed-demo.ts";
import type { DemoOffice } from "./demo-office.ts";
import { saveDemoSecrets, type DemoSecrets } from "./demo-secrets.ts";
import type { SignIn } from "./endpoints.ts";

export interface FillInput {
  readonly cloud: Pick<Cloud, "publicBaseUrl" | "identity">;
  readonly folder: string;
  readonly secrets: DemoSecrets;
  /** The provider's e-mail. */
  readonly provider: string;
  /** Without it nothing is put in but the provider. */
  readonly office: DemoOffice | undefined;
}

/**
 * Makes the people who can sign in and, once for each data folder, puts the demo office in: what its people change afterwards
 * stays theirs. Answers the sign-ins, whoever can show most first.
 */
export async function fillIn({ cloud, folder, secrets, provider, office }: FillInput): Promise<SignIn[]> {
  const passwordOf = (email: string) => secrets.passwords[email] ?? "";
  const members = (office?.members ?? []).map(({ email, name, role }) => ({ email, name, role, tenant: office?.tenant ?? null }));
  const people = [...members, { email: provider, name: "Provider", role: "provider", tenant: null }];
  for (const { email, name } of people) await cloud.identity.ensureUser({ email, password: passwordOf(email), attributes: { name } });
  if (office !== undefined && !secrets.seeded.includes(office.tenant)) {
    const signIn = { email: provider, password: passwordOf(provider) };
    const { tenant, body, tariff } = office;
    await seedDemo({ publicBaseUrl: cloud.publicBaseUrl, provider: signIn, tenant, office: body, tariff });
    await saveDemoSecrets(folder, { ...secrets, seeded: [...secrets.seeded, office.tenant] });
  }
  return people.map(({ email, role, tenant }) => ({ email, password: passwordOf(email), role, tenant }));
}
