/** Daraja's access token (OAuth client credentials), kept until shortly before it expires. */
import * as z from "zod/mini";
import { PaymentError } from "../payment-error.ts";
import { darajaError } from "./daraja-error.ts";
import { darajaRequest } from "./daraja-request.ts";
import type { MpesaAccess } from "./mpesa-access.ts";

/** The seconds come as text. */
const tokenFields = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.union([z.string(), z.number()]) });

/** So long before its end a token is no longer used: the request that carries it takes time, and clocks differ. */
const EARLY_MS = 60_000;

export class AccessToken {
  readonly #access: MpesaAccess;
  readonly #now: () => number;
  #held: { readonly token: string; readonly until: number } | undefined;

  constructor(access: MpesaAccess, now: () => number) {
    this.#access = access;
    this.#now = now;
  }

  /** @throws PaymentError */
  async get(): Promise<string> {
    if (this.#held !== undefined && this.#now() < this.#held.until) return this.#held.token;
    this.#held = await this.#fetch();
    return this.#held.token;
  }

  /** To be called when Daraja no longer takes a token, before the next is asked for. */
  forget(): void {
    this.#held = undefined;
  }

  async #fetch(): Promise<{ token: string; until: number }> {
    const { consumerKey, consumerSecret } = await this.#access.credentials();
    const authorization = `Basic ${Buffer.from(`${consumerKey}:${consumerSecret}`).toString("base64")}`;
    const address = new URL("/oauth/v1/generate?grant_type=client_credentials", this.#access.apiUrl);
    const askedAt = this.#now();
    const answer = await darajaRequest(address, { headers: { authorization } });
    if (answer.status !== 200) throw wrongCredentials(answer.status) ?? darajaError(answer);
    const fields = tokenFields.safeParse(answer.json);
    const seconds = Number(fields.data?.expires_in);
    if (!fields.success || !Number.isFinite(seconds)) throw new PaymentError("unavailable", "M-Pesa's token is not understood");
    return { token: fields.data.access_token, until: askedAt + seconds * 1000 - EARLY_MS };
  }
}

/** Daraja answers wrong credentials with 400, and not always with a code. */
const wrongCredentials = (status: number): PaymentError | undefined =>
  status === 400 || status === 401 ? new PaymentError("auth", `M-Pesa refused the consumer key (${status})`) : undefined;
