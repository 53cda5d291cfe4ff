/** Signed-in requests to Daraja. */
import { AccessToken } from "./access-token.ts";
import { isTokenTrouble } from "./daraja-error.ts";
import { darajaRequest, type DarajaAnswer } from "./daraja-request.ts";
import { toEastAfricaTime } from "./east-africa-time.ts";
import type { MpesaAccess } from "./mpesa-access.ts";

export class DarajaClient {
  readonly shortCode: string;
  readonly #access: MpesaAccess;
  readonly #now: () => number;
  readonly #token: AccessToken;

  constructor(access: MpesaAccess, now: () => number) {
    this.shortCode = access.shortCode;
    this.#access = access;
    this.#now = now;
    this.#token = new AccessToken(access, now);
  }

  /** POSTs the fields together with those by which the pay bill proves itself. @throws PaymentError "unavailable" or "auth" */
  async post(path: string, fields: Readonly<Record<string, string | number>>): Promise<DarajaAnswer> {
    const { passKey } = await this.#access.credentials();
    const timestamp = toEastAfricaTime(this.#now());
    const password = Buffer.from(`${this.shortCode}${passKey}${timestamp}`).toString("base64");
    const body = JSON.stringify({ BusinessShortCode: this.shortCode, Password: password, Timestamp: timestamp, ...fields });
    const answer = await this.#send(path, body);
    if (!isTokenTrouble(answer)) return answer;
    // Refused at the door, so nothing was done yet: with a new token it can be asked again.
    this.#token.forget();
    return this.#send(path, body);
  }

  async #send(path: string, body: string): Promise<DarajaAnswer> {
    const headers = { authorization: `Bearer ${await this.#token.get()}`, "content-type": "application/json" };
    return darajaRequest(new URL(path, this.#access.apiUrl), { method: "POST", headers, body });
  }
}
