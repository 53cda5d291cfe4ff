/** Sessions of challenges. The engine gives them out and takes any; Cognito takes its own, for three minutes, and from whom they are for. */
import { NotAuthorizedError } from "cognito-local/lib/errors.js";
import * as z from "zod";

const GOOD_FOR_MS = 3 * 60 * 1000;
const answered = z.object({ Session: z.string(), ChallengeParameters: z.object({ USER_ID_FOR_SRP: z.string() }) });

export interface Challenges {
  /** Looks at what the engine answered. */
  readonly remember: (answer: unknown) => void;
  /** @throws the engine's NotAuthorizedError */
  readonly refuseUnknown: (session: string, username: string) => void;
}

export function createChallenges(now: () => number): Challenges {
  const given = new Map<string, { readonly username: string; readonly until: number }>();
  return {
    remember(answer) {
      const challenge = answered.safeParse(answer).data;
      if (challenge === undefined) return;
      for (const [session, { until }] of given) if (until <= now()) given.delete(session);
      given.set(challenge.Session, { username: challenge.ChallengeParameters.USER_ID_FOR_SRP, until: now() + GOOD_FOR_MS });
    },
    refuseUnknown(session, username) {
      const known = given.get(session);
      if (known === undefined || known.username !== username || known.until <= now())
        throw new NotAuthorizedError("Invalid session for the user.");
    },
  };
}
