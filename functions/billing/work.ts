/** Lambda: the billing queue → notices to send, calls to let go on, plans to bring to accounts, numbers to give back. */
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { releaseNumber } from "../../adapters/carrier/twilio/release-number.ts";
import { sendSms } from "../../adapters/carrier/twilio/send-sms.ts";
import { EXTEND_CALLS, SEND_NOTICE } from "../../adapters/dynamodb/billing-accounts.ts";
import { doneWith, RELEASE_NUMBERS } from "../../adapters/dynamodb/releases.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import { APPLY_PLAN } from "../../adapters/dynamodb/tariff-plans.ts";
import { createMailer } from "../../adapters/mail/send-mail.ts";
import { createWorkQueue } from "../../adapters/sqs/work-queue.ts";
import { createCarrier } from "../recordings/carrier.ts";
import { tellMissed, tellVoicemail } from "../people/tell-of-call.ts";
import { consumeWork, type WorkServices } from "../recordings/consume-work.ts";
import { wireCarrierAccess } from "../recordings/services.ts";
import { TELL_MISSED, TELL_VOICEMAIL } from "../relay/mails-of.ts";
import { accountAddress, tenantDomainEnvironment } from "./account-address.ts";
import { applyPlan } from "./apply-plan.ts";
import { extendHolds } from "./extend-holds.ts";
import { releaseNumbers } from "./release-numbers.ts";
import { sendNotice } from "./send-notice.ts";

const environmentSchema = z.object({
  TABLE_NAME: z.string(),
  BILLING_QUEUE_URL: z.url(),
  ACCOUNT_URL: z.url(),
  ...tenantDomainEnvironment,
  MAIL_FROM: z.string(),
  PROVIDER_NAME: z.string(),
});

let services: WorkServices | undefined;

const log: WorkServices["log"] = (line) => console.log(JSON.stringify(line));
/** A name in other letters than these would have to be encoded: then the address stands alone. */
const sender = (name: string, address: string): string =>
  /^[\x20-\x7E]+$/.test(name) ? `"${name.replaceAll(/["\\]/g, "")}" <${address}>` : address;

function wire(): WorkServices {
  const settings = environmentSchema.parse(process.env);
  const table = createSdkTable({ tableName: settings.TABLE_NAME });
  const access = wireCarrierAccess(process.env);
  const notices = {
    table,
    mailer: createMailer({ from: sender(settings.PROVIDER_NAME, settings.MAIL_FROM) }),
    sendSms: (account: string, sms: Parameters<typeof sendSms>[2]) => sendSms(access, account, sms),
    ...accountAddress(settings),
    providerName: settings.PROVIDER_NAME,
    log,
  };
  const mails = { ...notices, now: Date.now };
  const workers: WorkServices["workers"] = new Map([
    [SEND_NOTICE, (item) => sendNotice(notices, item)],
    [APPLY_PLAN, (item) => applyPlan({ table, now: Date.now }, item)],
    [TELL_MISSED, (item) => tellMissed(mails, item)],
    [TELL_VOICEMAIL, (item) => tellVoicemail(mails, item)],
    [RELEASE_NUMBERS, (item) => releaseNumbers({ table, releaseNumber: (...of) => releaseNumber(access, ...of) }, item)],
    [
      EXTEND_CALLS,
      async (item) => {
        await extendHolds({ table, carrier: createCarrier(access), now: Date.now, log }, item.pk.slice("LEDGER#".length));
        await doneWith(table, item);
      },
    ],
  ]);
  return { queue: createWorkQueue(new SQSClient({}), settings.BILLING_QUEUE_URL), log, workers };
}

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => consumeWork((services ??= wire()), event.Records);
