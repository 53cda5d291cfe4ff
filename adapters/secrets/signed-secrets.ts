/** Secrets Manager by bare signed requests. A secret is kept for five minutes, then renewed behind the back of whoever asks. */
import * as z from "zod/mini";
import { createService } from "../aws/signed-request.ts";
import type { Credentials } from "../aws/signature-v4.ts";

export interface Secrets {
  /** The secret's text. */
  get(arn: string): Promise<string>;
}

const KEPT_MS = 5 * 60_000;
const answerSchema = z.object({ SecretString: z.string() });

export function createSecrets(options: {
  readonly region: string;
  readonly endpoint?: string;
  readonly credentials: () => Credentials;
  readonly now?: () => number;
}): Secrets {
  const call = createService({ service: "secretsmanager", target: "secretsmanager", json: "1.1", ...options });
  const now = options.now ?? Date.now;
  const kept = new Map<string, { text: Promise<string>; until: number }>();

  const fetchSecret = async (arn: string): Promise<string> =>
    answerSchema.parse(await call("GetSecretValue", { SecretId: arn })).SecretString;

  return {
    get(arn) {
      const known = kept.get(arn);
      if (known === undefined) return first(arn);
      if (now() >= known.until) renew(arn, known);
      return known.text;
    },
  };

  function first(arn: string): Promise<string> {
    const text = fetchSecret(arn);
    kept.set(arn, { text, until: now() + KEPT_MS });
    // A failure is not kept: the next webhook asks again.
    text.catch(() => kept.delete(arn));
    return text;
  }

  /** The old text serves until the new one is here: tokens overlap while they are rotated. */
  function renew(arn: string, known: { text: Promise<string>; until: number }): void {
    known.until = now() + KEPT_MS;
    fetchSecret(arn).then(
      (text) => kept.set(arn, { text: Promise.resolve(text), until: known.until }),
      () => kept.set(arn, { ...known, until: now() + KEPT_MS / 10 }),
    );
  }
}
