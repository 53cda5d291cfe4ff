/** Lambda: the queue of work on whole offices → one file of each, or none of them any more. */
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { releaseNumber } from "../../adapters/carrier/twilio/release-number.ts";
import { DELETE_OFFICE } from "../../adapters/dynamodb/deletions.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import { EXPORT_OFFICE } from "../../adapters/dynamodb/transfers.ts";
import { removeUser } from "../../adapters/identity/remove-user.ts";
import { createFallbackStore } from "../../adapters/s3/fallback-store.ts";
import { createObjectRemover } from "../../adapters/s3/remove-objects.ts";
import { createSoundStore } from "../../adapters/s3/sound-store.ts";
import { createTransferStore } from "../../adapters/s3/transfer-store.ts";
import { createWorkQueue } from "../../adapters/sqs/work-queue.ts";
import { consumeWork, type WorkServices } from "../recordings/consume-work.ts";
import { wireCarrierAccess } from "../recordings/services.ts";
import { deleteOffice } from "./delete-office.ts";
import { exportOffice } from "./export-office.ts";

const environmentSchema = z.object({
  TABLE_NAME: z.string(),
  RECORDINGS_BUCKET: z.string(),
  SITE_BUCKET: z.string(),
  OFFICE_QUEUE_URL: z.url(),
  USER_POOL_ID: z.string(),
  PROVIDER_EMAIL: z.string().check(z.trim(), z.toLowerCase()),
});

let services: WorkServices | undefined;

function wire(): WorkServices {
  const settings = environmentSchema.parse(process.env);
  const table = createSdkTable({ tableName: settings.TABLE_NAME });
  const access = wireCarrierAccess(process.env);
  const pool = new CognitoIdentityProviderClient();
  const files = { transfers: createTransferStore(settings.RECORDINGS_BUCKET), soundFiles: createSoundStore(settings.SITE_BUCKET) };
  const deletion = {
    table,
    removeRecordings: createObjectRemover(settings.RECORDINGS_BUCKET),
    removeSounds: createObjectRemover(settings.SITE_BUCKET),
    fallbacks: createFallbackStore(settings.SITE_BUCKET),
    releaseNumber: (account: string, number: string) => releaseNumber(access, account, number),
    removeUser: (user: string) => removeUser(pool, settings.USER_POOL_ID, user),
    providerEmail: settings.PROVIDER_EMAIL,
    now: Date.now,
  };
  return {
    queue: createWorkQueue(new SQSClient({}), settings.OFFICE_QUEUE_URL),
    log: (line) => console.log(JSON.stringify(line)),
    workers: new Map([
      [EXPORT_OFFICE, (item) => exportOffice({ table, ...files, now: Date.now }, item)],
      [DELETE_OFFICE, (item) => deleteOffice(deletion, item)],
    ]),
  };
}

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => consumeWork((services ??= wire()), event.Records);
