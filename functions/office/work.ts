/** Lambda: the queue of work on offices → one file of each, orders of numbers settled, room for sounds made, or no office any more. */
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { findOrder } from "../../adapters/carrier/twilio/buy-number.ts";
import { releaseNumber } from "../../adapters/carrier/twilio/release-number.ts";
import { DELETE_OFFICE } from "../../adapters/dynamodb/deletions.ts";
import { SETTLE_ORDER } from "../../adapters/dynamodb/number-orders.ts";
import { TIDY_SOUNDS } from "../../adapters/dynamodb/sound-room.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import { EXPORT_OFFICE } from "../../adapters/dynamodb/transfers.ts";
import { removeUser } from "../../adapters/identity/remove-user.ts";
import { createFallbackStore } from "../../adapters/s3/fallback-store.ts";
import { createObjectRemover } from "../../adapters/s3/remove-objects.ts";
import { createSoundStore } from "../../adapters/s3/sound-store.ts";
import { createStoredSounds } from "../../adapters/s3/stored-sounds.ts";
import { createTransferStore } from "../../adapters/s3/transfer-store.ts";
import { createWorkQueue } from "../../adapters/sqs/work-queue.ts";
import { consumeWork, type WorkServices } from "../recordings/consume-work.ts";
import { wireCarrierAccess } from "../recordings/services.ts";
import { deleteOffice } from "./delete-office.ts";
import { exportOffice } from "./export-office.ts";
import { settleOrder } from "./settle-order.ts";
import { tidySounds } from "./tidy-sounds.ts";

const environmentSchema = z.object({
  TABLE_NAME: z.string(),
  RECORDINGS_BUCKET: z.string(),
  SITE_BUCKET: z.string(),
  OFFICE_QUEUE_URL: z.url(),
  USER_POOL_ID: z.string(),
  PUBLIC_BASE_URL: z.url(),
  ACCOUNT_URL: z.url(),
  BILLING: z.enum(["on", "off"]),
  PROVIDER_EMAIL: z.string().check(z.trim(), z.toLowerCase()),
});

let services: WorkServices | undefined;

const log: WorkServices["log"] = (line) => console.log(JSON.stringify(line));

function wire(): WorkServices {
  const settings = environmentSchema.parse(process.env);
  const table = createSdkTable({ tableName: settings.TABLE_NAME });
  const access = wireCarrierAccess(process.env);
  const pool = new CognitoIdentityProviderClient();
  const fallbacks = createFallbackStore(settings.SITE_BUCKET);
  const setup = {
    table,
    fallbacks,
    carrier: access,
    publicBaseUrl: new URL(settings.PUBLIC_BASE_URL).origin,
    accountUrl: new URL(settings.ACCOUNT_URL).origin,
    bills: settings.BILLING === "on",
    now: Date.now,
    log,
  };
  const tidying = { table, storedSounds: createStoredSounds(settings.SITE_BUCKET), now: Date.now };
  const files = { transfers: createTransferStore(settings.RECORDINGS_BUCKET), soundFiles: createSoundStore(settings.SITE_BUCKET) };
  const deletion = {
    table,
    removeRecordings: createObjectRemover(settings.RECORDINGS_BUCKET),
    removeSounds: createObjectRemover(settings.SITE_BUCKET),
    fallbacks,
    releaseNumber: (account: string, number: string) => releaseNumber(access, account, number),
    findOrder: (account: string, name: string) => findOrder(access, account, name),
    removeUser: (user: string) => removeUser(pool, settings.USER_POOL_ID, user),
    providerEmail: settings.PROVIDER_EMAIL,
    now: Date.now,
  };
  return {
    queue: createWorkQueue(new SQSClient({}), settings.OFFICE_QUEUE_URL),
    log,
    workers: new Map([
      [EXPORT_OFFICE, (item) => exportOffice({ table, ...files, now: Date.now }, item)],
      [DELETE_OFFICE, (item) => deleteOffice(deletion, item)],
      [SETTLE_ORDER, (item) => settleOrder(setup, item)],
      [TIDY_SOUNDS, (item) => tidySounds(tidying, item)],
    ]),
  };
}

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => consumeWork((services ??= wire()), event.Records);
