/** Tells a tenant's people something about money: by mail to owners and operators, by text message where the tenant wants it. */
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";
import type { SendSms } from "../../adapters/carrier/twilio/send-sms.ts";
import { readBillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { listMembers } from "../../adapters/dynamodb/members.ts";
import { noteDeliveries, readNotice, type Delivery, type StoredNotice } from "../../adapters/dynamodb/notices.ts";
import type { Key, Table } from "../../adapters/dynamodb/table.ts";
import { MailError } from "../../adapters/mail/mail-error.ts";
import type { Mailer } from "../../adapters/mail/send-mail.ts";
import type { BillingSettings } from "../../core/billing/facts.ts";
import { noticeMail } from "../../core/billing/notices/notice-mail.ts";
import { noticeSms } from "../../core/billing/notices/notice-sms.ts";
import type { NoticeContext } from "../../core/billing/notices/notice-context.ts";
import { officeNumbers, type OfficeNumbers } from "./office-numbers.ts";

export interface NoticeServices {
  readonly table: Pick<Table, "get" | "query" | "update">;
  readonly mailer: Mailer;
  readonly sendSms: SendSms;
  /** Origin of the account's pages. */
  readonly accountUrl: string;
  readonly providerName: string;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

interface Recipient {
  readonly by: Delivery["by"];
  readonly to: string;
  readonly name: string;
}

/**
 * What was delivered is noted one by one, so that a repeat goes on where this one stopped.
 * @throws when somebody could not be reached for now; those who refuse for good are noted and passed by
 */
export async function sendNotice(services: NoticeServices, key: Key): Promise<void> {
  const notice = await readNotice(services.table, key);
  if (notice?.outbox === undefined) return;
  const account = await readBillingAccount(services.table, notice.tenant);
  if (account === undefined) throw new Error("a notice to a tenant without an account");
  const office = await officeNumbers(services.table, notice.tenant);
  const recipients = await recipientsOf(services, office, account.facts.settings);
  let deliveries: readonly Delivery[] = notice.deliveries ?? [];
  for (const recipient of recipients) {
    if (deliveries.some(({ by, to }) => by === recipient.by && to === recipient.to)) continue;
    const context = contextOf(services, office, account.facts.currency, recipient.name);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, each noted before the next
    const state = await deliver(services, notice, recipient, context, office);
    if (state === undefined) continue;
    deliveries = [...deliveries, { by: recipient.by, to: recipient.to, state }];
    // oxlint-disable-next-line no-await-in-loop -- see above
    if (!(await noteDeliveries(services.table, key, deliveries, false))) return;
  }
  await noteDeliveries(services.table, key, deliveries, true);
}

async function recipientsOf(
  { table }: NoticeServices,
  { profile }: OfficeNumbers,
  { email, sms }: BillingSettings,
): Promise<readonly Recipient[]> {
  const members = email ? await listMembers(table, profile.id) : [];
  const mails = members
    .filter(({ role }) => role === "owner" || role === "operator")
    .map((member) => ({ by: "email" as const, to: member.email, name: member.name }));
  return sms === undefined ? mails : [...mails, { by: "sms" as const, to: sms, name: profile.name }];
}

function contextOf(
  { accountUrl, providerName }: NoticeServices,
  { profile }: OfficeNumbers,
  currency: string,
  name: string,
): NoticeContext {
  const { zone, country, language } = profile;
  return { tenantName: profile.name, name, language, zone, country, currency, accountUrl, providerName };
}

/** Undefined when this kind is not told that way. */
async function deliver(
  services: NoticeServices,
  { notice, tenant, id }: StoredNotice,
  { by, to }: Recipient,
  context: NoticeContext,
  office: OfficeNumbers,
): Promise<Delivery["state"] | undefined> {
  try {
    if (by === "email") {
      await services.mailer.send({ to, ...noticeMail(notice, context), id: `${tenant}/${id}` });
      return "sent";
    }
    const body = noticeSms(notice, context);
    const [from] = office.numbers;
    if (body === undefined || from === undefined) return undefined;
    return await smsState(services.sendSms({ account: office.profile.account, from, to, body }));
  } catch (error) {
    if (!(error instanceof MailError && error.code === "refused") && !(error instanceof CarrierError && error.trouble === "refused"))
      throw error;
    services.log({ level: "warn", code: "notice-refused", tenant, notice: id, by });
    return "failed";
  }
}
