import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What people, tools and tests need to find and use a running Simu. */
export interface Endpoints {
  /** Where people begin. */
  readonly accountUrl: string;
  /** Where the carrier and programs ask. */
  readonly publicBaseUrl: string;
  readonly carrierBaseUrl: string;
  readonly phoneUrl: string;
  readonly mailUrl: string;
  /** The simulated payment provider; `/mpesa/phone` below it is where M-Pesa asks. */
  readonly paymentsUrl: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly numbers: readonly { readonly number: string; readonly tenant: string }[];
  readonly signIns: readonly SignIn[];
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  /** The provider has none. */
  readonly tenant: string | null;
}

const fileIn = (folder: string) => join(folder, "endpoints.json");

/** Writes endpoints.json, readable by its owner only, at once: nobody ever reads half of it. */
export async function writeEndpoints(folder: string, endpoints: Endpoints): Promise<void> {
  const file = fileIn(folder);
  await writeFile(`${file}.new`, `${JSON.stringify(endpoints, undefined, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Takes it away, when everything stops or before anything is up. */
export const removeEndpoints = (folder: string) => rm(fileIn(folder), { force: true });
