import { Router } from "cognito-local/lib/server/Router.js";
import { DefaultConfig } from "cognito-local/lib/server/config.js";
import { CognitoServiceImpl, TriggersService, type CognitoService, type Services } from "cognito-local/lib/services/index.js";
import { CryptoService } from "cognito-local/lib/services/crypto.js";
import type { Context } from "cognito-local/lib/services/context.js";
import { otp } from "cognito-local/lib/services/otp.js";
import { JwtTokenGenerator } from "cognito-local/lib/services/tokenGenerator.js";
import { UserPoolServiceFactoryImpl } from "cognito-local/lib/services/userPoolService.js";
import { openDocument } from "./document.ts";
import type { IdentityStore } from "./identity-store.ts";

export interface Cognito {
  readonly pools: CognitoService;
  readonly context: Context;
  /** Runs one operation of Cognito's API. Rejects with the engine's CognitoError. */
  readonly run: (operation: string, input: unknown) => Promise<unknown>;
}

export interface CognitoInput {
  readonly store: IdentityStore;
  readonly now: () => number;
  /** First part of the tokens' issuer; as on AWS, so that nothing depends on a port. */
  readonly issuerDomain: string;
}

/** The engine looks here for pools of earlier starts, as .json files; ours are in the store and come from the template. */
const NO_POOLS_HERE = import.meta.dirname;

const quiet = () => undefined;
const silent: Context["logger"] = { child: () => silent, debug: quiet, error: quiet, info: quiet, warn: quiet };
const noTriggers = { enabled: () => false, invoke: () => Promise.reject(new Error("The embedded user pool has no triggers.")) };

/** The engine's parts put together over our store and clock. Mail is not sent: accounts are made by the provider. */
export async function createCognito({ store, now, issuerDomain }: CognitoInput): Promise<Cognito> {
  const context: Context = { logger: silent };
  const clock = { get: () => new Date(now()) };
  const documents = { create: async (_context: Context, id: string, defaults: object) => openDocument(store, id, defaults) };
  const clients = await documents.create(context, "clients", { Clients: {} });
  const pools = new CognitoServiceImpl(NO_POOLS_HERE, clients, {}, new UserPoolServiceFactoryImpl(clock, documents));
  await pools.init(context);
  const config = { ...DefaultConfig, TokenConfig: { IssuerDomain: issuerDomain } };
  const triggers = new TriggersService(clock, pools, noTriggers, new CryptoService());
  const services: Services = {
    clock,
    cognito: pools,
    config,
    messages: { deliver: async () => undefined },
    otp,
    tokenGenerator: new JwtTokenGenerator(clock, triggers, config.TokenConfig),
    triggers,
  };
  const route = Router(services);
  return { pools, context, run: (operation, input) => route(operation)(context, input) };
}
