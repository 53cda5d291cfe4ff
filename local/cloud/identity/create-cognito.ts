import { Router } from "cognito-local/lib/server/Router.js";
import { DefaultConfig } from "cognito-local/lib/server/config.js";
import {
  CognitoServiceImpl,
  TriggersService,
  type CognitoService,
  type Services,
  type Triggers,
} from "cognito-local/lib/services/index.js";
import { CryptoService } from "cognito-local/lib/services/crypto.js";
import type { Context } from "cognito-local/lib/services/context.js";
import type { Messages } from "cognito-local/lib/services/messages.js";
import { otp } from "cognito-local/lib/services/otp.js";
import { JwtTokenGenerator } from "cognito-local/lib/services/tokenGenerator.js";
import { attributeValue, UserPoolServiceFactoryImpl } from "cognito-local/lib/services/userPoolService.js";
import type { UserPoolService } from "cognito-local/lib/services/index.js";
import * as z from "zod";
import { openDocument } from "./document.ts";
import type { IdentityStore } from "./identity-store.ts";

export interface Cognito {
  readonly pools: CognitoService;
  readonly context: Context;
  /** Runs one operation of Cognito's API. Rejects with the engine's CognitoError. */
  readonly run: (operation: string, input: unknown) => Promise<unknown>;
  readonly messages: Messages;
  /** Six digits. */
  readonly newCode: () => string;
  /** The pool that an access token is of. */
  readonly poolOfToken: (accessToken: string) => Promise<UserPoolService>;
}

export interface CognitoInput {
  readonly store: IdentityStore;
  readonly now: () => number;
  /** First part of the tokens' issuer; as on AWS, so that nothing depends on a port. */
  readonly issuerDomain: string;
  readonly messages: Messages;
}

/** The engine looks here for pools of earlier starts, as .json files; ours are in the store and come from the template. */
const NO_POOLS_HERE = import.meta.dirname;

const quiet = () => undefined;
const silent: Context["logger"] = { child: () => silent, debug: quiet, error: quiet, info: quiet, warn: quiet };
const noTriggers = { enabled: () => false, invoke: () => Promise.reject(new Error("The embedded user pool has no triggers.")) };

/** The engine's parts put together over our store, clock and mails. */
export async function createCognito({ store, now, issuerDomain, messages }: CognitoInput): Promise<Cognito> {
  const context: Context = { logger: silent };
  const clock = { get: () => new Date(now()) };
  const documents = { create: async (_context: Context, id: string, defaults: object) => openDocument(store, id, defaults) };
  const clients = await documents.create(context, "clients", { Clients: {} });
  const pools = new CognitoServiceImpl(NO_POOLS_HERE, clients, {}, new UserPoolServiceFactoryImpl(clock, documents));
  await pools.init(context);
  const config = { ...DefaultConfig, TokenConfig: { IssuerDomain: issuerDomain } };
  const triggers = Object.assign(new TriggersService(clock, pools, noTriggers, new CryptoService()), NAMES_IN_TOKENS);
  const services: Services = {
    clock,
    cognito: pools,
    config,
    messages,
    otp,
    tokenGenerator: new JwtTokenGenerator(clock, triggers, config.TokenConfig),
    triggers,
  };
  const route = Router(services);
  return {
    pools,
    context,
    messages,
    run: (operation, input) => route(operation)(context, input),
    newCode: otp,
    poolOfToken: (token) => pools.getUserPoolForClientId(context, clientOf(token)),
  };
}

/** The engine leaves names out of its ID tokens, which Cognito does not; this is where it lets claims be added. */
const NAMES_IN_TOKENS: Pick<Triggers, "enabled" | "preTokenGeneration"> = {
  enabled: (trigger) => trigger === "PreTokenGeneration",
  async preTokenGeneration(_context, { userAttributes }) {
    const name = attributeValue("name", userAttributes);
    return { claimsOverrideDetails: { claimsToAddOrOverride: name === undefined ? {} : { name } } };
  },
};

const claims = z.object({ client_id: z.string() });
const clientOf = (token: string): string =>
  claims.parse(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())).client_id;
