export interface SeedInput {
  readonly publicBaseUrl: string;
  readonly provider: { readonly email: string; readonly password: string };
  readonly tenant: string;
  /** The office as JSON text. */
  readonly office: string;
  /** What the provider charges, which comes first; without it nothing is charged. */
  readonly tariff?: DemoTariff;
}

export interface DemoTariff {
  /** The plan "standard" as JSON text, and the rates of the deck that it names as CSV. */
  readonly plan: string;
  readonly deck: string;
  readonly currency: string;
  readonly rates: string;
}

/** The product refused the demo data: a mistake in it or in the product. */
class SeedRefused extends Error {
  override readonly name = "SeedRefused";
}

/** Puts the demo office in by the product's own front door, as the provider would. Doing it again changes nothing. */
export async function seedDemo({ publicBaseUrl, provider, tenant, office, tariff }: SeedInput): Promise<void> {
  const signIn = await send(publicBaseUrl, "POST", "/api/session", JSON.stringify(provider));
  const cookie = signIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  if (tariff !== undefined) {
    const { deck, currency, rates: csv, plan } = tariff;
    await send(publicBaseUrl, "PUT", `/api/provider/rates/${deck}`, JSON.stringify({ csv, currency, dryRun: false, before: 0 }), cookie);
    await send(publicBaseUrl, "PUT", "/api/provider/plans/standard", plan, cookie);
  }
  await send(publicBaseUrl, "PUT", `/api/provider/tenants/${encodeURIComponent(tenant)}`, office, cookie);
}

async function send(base: string, method: string, path: string, body: string, cookie?: string): Promise<Response> {
  const response = await fetch(`${base}${path}`, {
    method,
    // A browser would say where it comes from, and the account insists on it for everything that changes something.
    headers: { "content-type": "application/json", origin: base, ...(cookie === undefined ? {} : { cookie }) },
    body,
  });
  if (!response.ok) throw new SeedRefused(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
  return response;
}
