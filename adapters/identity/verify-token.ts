/** Whose session a token is. Verified here, with the user pool's public keys; the user pool is not asked. */
import { CognitoJwtVerifier } from "aws-jwt-verify";
import { FetchError, JwtBaseError } from "aws-jwt-verify/error";
import { SimpleJwksCache } from "aws-jwt-verify/jwk";
import * as z from "zod/mini";

const claimsSchema = z.object({
  sub: z.string(),
  email: z.string().check(z.toLowerCase()),
  email_verified: z.boolean(),
  name: z.exactOptional(z.string()),
  jti: z.string(),
  iat: z.number(),
  exp: z.number(),
});

/** Who a valid token says it is. */
export interface Identity {
  /** The user pool's id of the person. */
  readonly user: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
  readonly tokenId: string;
  /** Epoch seconds, whole. */
  readonly issuedAt: number;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** Undefined for a token that is expired, altered, another pool's or another client's. @throws when the keys cannot be had */
export type VerifyToken = (token: string) => Promise<Identity | undefined>;

export function createTokenVerifier(settings: {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Where the user pool is reached when not at AWS. */
  readonly endpoint?: string;
}): VerifyToken {
  const { userPoolId, clientId, endpoint } = settings;
  const props = { userPoolId, clientId, tokenUse: "id" } as const;
  const verifier =
    endpoint === undefined ? CognitoJwtVerifier.create(props) : CognitoJwtVerifier.create(props, { jwksCache: keysFrom(endpoint) });
  return async (token) => {
    try {
      return identityOf(claimsSchema.parse(await verifier.verify(token)));
    } catch (error) {
      if (error instanceof JwtBaseError && !(error instanceof FetchError)) return undefined;
      throw error;
    }
  };
}

/** The tokens' issuer stays AWS's own name, so that nothing else is trusted; only the keys come from elsewhere. */
const keysFrom = (endpoint: string): SimpleJwksCache =>
  new SimpleJwksCache({
    fetcher: {
      async fetch(uri) {
        const answer = await fetch(new URL(new URL(uri).pathname, endpoint));
        if (!answer.ok) throw new FetchError(uri, `status ${answer.status}`);
        return answer.arrayBuffer();
      },
    },
  });

function identityOf(claims: z.infer<typeof claimsSchema>): Identity {
  const { sub: user, email, email_verified: emailVerified, name, jti: tokenId, iat: issuedAt, exp: expiresAt } = claims;
  return { user, email, emailVerified, name: name ?? email, tokenId, issuedAt, expiresAt };
}
