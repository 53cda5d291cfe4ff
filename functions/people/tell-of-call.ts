/** Mails to people who asked for them: a call was missed, a message was left. Each is told once, also when the work is asked for again. */
import { readCall } from "../../adapters/dynamodb/calls.ts";
import { toldKey } from "../../adapters/dynamodb/keys.ts";
import { listMembers } from "../../adapters/dynamodb/members.ts";
import { readPlan } from "../../adapters/dynamodb/plans.ts";
import { readRecording } from "../../adapters/dynamodb/recordings.ts";
import type { Key, Table } from "../../adapters/dynamodb/table.ts";
import { readTenant } from "../../adapters/dynamodb/tenants.ts";
import { MailError } from "../../adapters/mail/mail-error.ts";
import type { Mailer } from "../../adapters/mail/send-mail.ts";
import { callMail, type CallMailFacts } from "../../core/account/call-mail/call-mail.ts";
import { wantedPeople } from "../../core/account/call-mail/wanted-people.ts";
import type { StoredMember } from "../../core/tenants/member.ts";
import { isActive, rightsOf } from "../../core/tenants/rights.ts";
import { summarize } from "../../core/voice/call-summary.ts";
import type { StoredCall } from "../../core/voice/stored-call.ts";

export interface TellServices {
  readonly table: Pick<Table, "get" | "query" | "put">;
  readonly mailer: Mailer;
  readonly accountUrl: string;
  readonly providerName: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

/** @param key of a call that has ended */
export async function tellMissed(services: TellServices, { pk }: Key): Promise<void> {
  const [, tenant = "", id = ""] = pk.split("#");
  const record = await readCall(services.table, tenant, id);
  if (record === undefined || summarize(record.call, record.legs).outcome.kind !== "missed") return;
  const version = record.call.steps.at(-1)?.plan;
  const plan = version === undefined ? undefined : await readPlan(services.table, tenant, version);
  if (plan === undefined) return;
  const trail = record.call.steps.flatMap(({ entries }) => entries);
  const wanted = wantedPeople(plan, trail);
  const readers = await membersOf(
    services,
    tenant,
    ({ extension, notify }) => notify?.missed === true && extension !== undefined && wanted.has(extension),
  );
  await tell(services, readers, factsOf("missed", record.call));
}

/** @param key of a message that can be heard now */
export async function tellVoicemail(services: TellServices, key: Key): Promise<void> {
  const recording = await readRecording(services.table, key);
  if (recording?.kind !== "voicemail" || recording.state !== "stored") return;
  const { tenant, call: id, mailbox, seconds } = recording;
  const record = await readCall(services.table, tenant, id);
  if (record === undefined) return;
  const now = services.now();
  const readers = await membersOf(
    services,
    tenant,
    (member) =>
      member.notify?.voicemail === true &&
      // The mailbox that all share is heard by those who see all calls.
      (mailbox === "office" ? rightsOf(member, now).has("calls.see") : member.extension !== undefined && member.extension === mailbox),
  );
  await tell(services, readers, { ...factsOf("voicemail", record.call), seconds });
}

async function membersOf(
  { table, now }: TellServices,
  tenant: string,
  isReader: (member: StoredMember) => boolean,
): Promise<readonly StoredMember[]> {
  const at = now();
  return (await listMembers(table, tenant)).filter((member) => isActive(member, at) && isReader(member));
}

function factsOf(about: CallMailFacts["about"], { tenant, call, from, callerName, number, startedAt }: StoredCall) {
  return { tenant, about, call, from, callerName, number, at: startedAt, seconds: undefined };
}

type Told = CallMailFacts & { readonly tenant: string };

async function tell(services: TellServices, readers: readonly StoredMember[], facts: Told): Promise<void> {
  if (readers.length === 0) return;
  const profile = await readTenant(services.table, facts.tenant);
  if (profile === undefined) return;
  for (const reader of readers) {
    const { accountUrl, providerName } = services;
    const mail = callMail(facts, { profile, name: reader.name, accountUrl, providerName });
    // oxlint-disable-next-line no-await-in-loop -- one after the other, each noted before the next
    await tellOnce(services, reader, facts, mail);
  }
}

const KEPT_SECONDS = 30 * 86_400;

async function tellOnce(
  { table, mailer, now, log }: TellServices,
  { user, email }: StoredMember,
  { tenant, call, about }: Told,
  mail: ReturnType<typeof callMail>,
): Promise<void> {
  const key = toldKey(tenant, call, about, user);
  if ((await table.get(key, { consistent: true })) !== undefined) return;
  try {
    await mailer.send({ to: email, ...mail, id: `${tenant}/${call}/${about}` });
  } catch (error) {
    // What the mail service refuses for good is not tried again.
    if (!(error instanceof MailError) || error.code !== "refused") throw error;
    log({ level: "warn", code: "call-mail-refused", tenant, call });
  }
  await table.put({ ...key, expiresAt: Math.floor(now() / 1000) + KEPT_SECONDS });
}
