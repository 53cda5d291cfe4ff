/** Tells a tenant's people something about money: by mail to owners and operators, by text message where the tenant wants it. */
import type { Sms, SmsOutcome } from "../../adapters/carrier/twilio/send-sms.ts";
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
import { officeAddress, type AccountAddress } from "../../core/tenants/office-address.ts";
import { officeNumbers, type OfficeNumbers } from "./office-numbers.ts";

export interface NoticeServices extends AccountAddress {
  readonly table: Pick<Table, "get" | "query" | "update">;
  readonly mailer: Mailer;
  /** From the account's own number. */
  readonly sendSms: (account: string, sms: Sms) => Promise<SmsOutcome>;
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

function contextOf(services: NoticeServices, { profile }: OfficeNumbers, currency: string, name: string): NoticeContext {
  const { zone, country, language } = profile;
  const officeUrl = officeAddress(services, profile.id);
  return { tenantName: profile.name, name, language, zone, country, currency, officeUrl, providerName: services.providerName };
}

/** Undefined when this kind is not told that way. */
async function deliver(
  services: NoticeServices,
  stored: StoredNotice,
  { by, to }: Recipient,
  context: NoticeContext,
  office: OfficeNumbers,
): Promise<Delivery["state"] | undefined> {
  const refused = by === "email" ? await mail(services, stored, to, context) : await text(services, stored, to, context, office);
  if (refused === "not-told-so") return undefined;
  if (refused === undefined) return "sent";
  services.log({ level: "warn", code: "notice-refused", tenant: stored.tenant, notice: stored.id, by, refused });
  return "failed";
}

/** Why it was refused for good; undefined when it was sent. */
async function mail({ mailer }: NoticeServices, { tenant, id, notice }: StoredNotice, to: string, context: NoticeContext) {
  try {
    await mailer.send({ to, ...noticeMail(notice, context), id: `${tenant}/${id}` });
    return undefined;
  } catch (error) {
    if (error instanceof MailError && error.code === "refused") return error.code;
    throw error;
  }
}

async function text(services: NoticeServices, { notice }: StoredNotice, to: string, context: NoticeContext, office: OfficeNumbers) {
  const words = noticeSms(notice, context);
  const [from] = office.numbers;
  if (words === undefined || from === undefined) return "not-told-so";
  const outcome = await services.sendSms(office.profile.account, { from, to, text: words });
  return outcome.is === "taken" ? undefined : outcome.because;
}
