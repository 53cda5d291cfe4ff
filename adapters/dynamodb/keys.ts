/**
 * Every key shape of the table, on one page. Nothing else knows keys.
 *
 * | item               | pk                        | sk                  | indexes                      |
 * |--------------------|---------------------------|---------------------|------------------------------|
 * | route of a number  | NUMBER#+254...            | ROUTE               |                              |
 * | tenant             | TENANT#duka               | PROFILE             |                              |
 * | dial plan, a version | TENANT#duka             | PLAN#00000007       |                              |
 * | what a version changed, and who | TENANT#duka  | VERSION#00000007    |                              |
 * | draft of the call flow | TENANT#duka           | FLOW-DRAFT          |                              |
 * | drawing of the call flow | TENANT#duka         | FLOW-DRAWING        |                              |
 * | member of a tenant | TENANT#duka               | MEMBER#<sub>        |                              |
 * | person's rights    | USER#<sub>                | MEMBER#duka         |                              |
 * | a session ended by its person | USER#<sub>     | SIGNED-OUT#<token>  |                              |
 * | when all a person's sessions ended | USER#<sub> | SESSIONS           |                              |
 * | visit of the provider | USER#<sub>             | VISIT#duka          |                              |
 * | PIN of an extension's mailbox | TENANT#duka    | PIN#101             |                              |
 * | call               | CALL#duka#CA...           | CALL                | list: by tenant and time; due: its check-up |
 * | leg of a call      | CALL#duka#CA...           | LEG#CA...           |                              |
 * | a mail about the call, sent | CALL#duka#CA... | TOLD#<kind>#<sub>  |                              |
 * | recording          | CALL#duka#CA...           | RECORDING#RE...     |                              |
 * | note on a call     | CALL#duka#CA...           | NOTE#<at, ISO>#<id> |                              |
 * | call, as lists show it | CALLS#duka            | <started, ISO>#CA... |                             |
 * | call that a person was part of | CALLS#duka#101 | <started, ISO>#CA... |                             |
 * | message in a mailbox | MESSAGES#duka#101       | <started, ISO>#RE... |                             |
 * | account with the provider | TENANT#duka        | BILLING             | list: all tenants; due: what time brings |
 * | ledger entry       | LEDGER#duka               | <counted, ISO>#TOPUP#... |                         |
 * | notice about money | NOTICES#duka              | <happened, ISO>#<id> |                             |
 * | adjustment, once   | TENANT#duka               | ADJUSTMENT#<request> |                             |
 * | numbers to give back | TENANT#duka             | RELEASE#<due, ISO>  |                              |
 * | payment            | PAYMENT#<id>              | PAYMENT             | due: until it is settled     |
 * | payment, by the provider's name | PAYMENT-OF#<their id> | PAYMENT    |                              |
 * | refund or dispute that came before its payment | REVERSAL#<kind>:<their id> | REVERSAL | due: until it is booked or given up |
 * | tariff plan        | TARIFFS                   | PLAN#<id>           |                              |
 * | rate deck in force | RATES#world               | CURRENT             | list: all decks              |
 * | rate deck, a version | RATES#world             | VERSION#00000007    |                              |
 * | chunk of a version's rates | RATES#world#00000007 | CHUNK#<digits>   |                              |
 * | where the ledger's audit stopped | AUDIT        | LEDGER              |                              |
 * | order of a number | TENANT#duka                | ORDER#<id>          | due: until it is settled     |
 * | office that a person began | USER#<sub>        | OFFICE#<day>#<which of the day's> |                |
 * | call to show that it works | TENANT#duka       | TRIAL-CALL#<hour>#<which of the hour's> |          |
 * | lines of a number that are held | TENANT#duka   | LINES#+254...       |                              |
 * | sound of a library | TENANT#duka               | SOUND#<id>          |                              |
 * | room for sounds    | TENANT#duka               | SOUND-ROOM          | due: while files may be unused |
 * | follows a holiday calendar | TENANT#duka       | HOLIDAYS            | list: all such offices       |
 * | change of an office | CHANGES#duka             | <at, ISO>#<id>      |                              |
 * | office as a file, in or out | TENANT#duka       | TRANSFER#<id>       |                              |
 * | deletion of an office | DELETION#duka          | DELETION            | due: until it is done        |
 *
 * Index "list" (keys only): listPk = CALLS#<tenant>, listSk = <started, ISO>#<call>.
 * Index "due" (keys only): duePk = DUE#<shard>, dueSk = <when, ISO>#<call>; sparse, an item leaves it when nothing is due.
 */
import { isoTime } from "./iso-time.ts";
import type { Key } from "./table.ts";

export const routeKey = (number: string): Key => ({ pk: `NUMBER#${number}`, sk: "ROUTE" });
export const tenantKey = (tenant: string): Key => ({ pk: `TENANT#${tenant}`, sk: "PROFILE" });
export const planKey = (tenant: string, version: number): Key => ({
  pk: `TENANT#${tenant}`,
  sk: `PLAN#${eightDigits(version)}`,
});
export const planVersionKey = (tenant: string, version: number): Key => ({
  pk: `TENANT#${tenant}`,
  sk: `VERSION#${eightDigits(version)}`,
});
export const flowDraftKey = (tenant: string): Key => ({ pk: `TENANT#${tenant}`, sk: "FLOW-DRAFT" });
export const flowDrawingKey = (tenant: string): Key => ({ pk: `TENANT#${tenant}`, sk: "FLOW-DRAWING" });
export const tenantMemberKey = (tenant: string, user: string): Key => ({ pk: `TENANT#${tenant}`, sk: `MEMBER#${user}` });
export const memberKey = (user: string, tenant: string): Key => ({ pk: `USER#${user}`, sk: `MEMBER#${tenant}` });
export const signedOutKey = (user: string, token: string): Key => ({ pk: `USER#${user}`, sk: `SIGNED-OUT#${token}` });
export const sessionsKey = (user: string): Key => ({ pk: `USER#${user}`, sk: "SESSIONS" });
export const visitKey = (user: string, tenant: string): Key => ({ pk: `USER#${user}`, sk: `VISIT#${tenant}` });
export const callKey = (tenant: string, call: string): Key => ({ pk: `CALL#${tenant}#${call}`, sk: "CALL" });
export const legKey = (tenant: string, call: string, leg: string): Key => ({ pk: `CALL#${tenant}#${call}`, sk: `LEG#${leg}` });
export const toldKey = (tenant: string, call: string, kind: string, user: string): Key => ({
  pk: `CALL#${tenant}#${call}`,
  sk: `TOLD#${kind}#${user}`,
});
export const pinKey = (tenant: string, extension: string): Key => ({ pk: `TENANT#${tenant}`, sk: `PIN#${extension}` });
export const recordingKey = (tenant: string, call: string, recording: string): Key => ({
  pk: `CALL#${tenant}#${call}`,
  sk: `RECORDING#${recording}`,
});

export const noteKey = (tenant: string, call: string, at: number, id: string): Key => ({
  pk: `CALL#${tenant}#${call}`,
  sk: `NOTE#${isoTime(at)}#${id}`,
});
/** A call as lists show it: small, one after the other in the order of time. */
export const listedCallKey = (tenant: string, call: string, startedAt: number): Key => ({
  pk: `CALLS#${tenant}`,
  sk: `${isoTime(startedAt)}#${call}`,
});
/** Points at a listed call of the same sort key. */
export const personsCallKey = (tenant: string, extension: string, call: string, startedAt: number): Key => ({
  pk: `CALLS#${tenant}#${extension}`,
  sk: `${isoTime(startedAt)}#${call}`,
});
/** @param mailbox an extension, or "office" */
export const messageKey = (tenant: string, mailbox: string, startedAt: number, recording: string): Key => ({
  pk: `MESSAGES#${tenant}#${mailbox}`,
  sk: `${isoTime(startedAt)}#${recording}`,
});

export const currentRatesKey = (deck: string): Key => ({ pk: `RATES#${deck}`, sk: "CURRENT" });
export const ratesVersionKey = (deck: string, version: number): Key => ({ pk: `RATES#${deck}`, sk: `VERSION#${eightDigits(version)}` });
/** @param digits the first prefix whose rate is in the chunk: sorted as text, chunks lie in the order of the numbers they are for */
export const ratesChunkKey = (deck: string, version: number, digits: string): Key => ({
  pk: `RATES#${deck}#${eightDigits(version)}`,
  sk: `CHUNK#${digits}`,
});

const eightDigits = (version: number): string => String(version).padStart(8, "0");

/** Index attributes that put a call into its tenant's list, newest found by time. */
export const callsIndex = (tenant: string, call: string, startedAt: number) => ({
  listPk: `CALLS#${tenant}`,
  listSk: `${isoTime(startedAt)}#${call}`,
});

export const billingKey = (tenant: string): Key => ({ pk: `TENANT#${tenant}`, sk: "BILLING" });
export const entryItemKey = ({ tenant, at, key }: { readonly tenant: string; readonly at: number; readonly key: string }): Key => ({
  pk: `LEDGER#${tenant}`,
  sk: `${new Date(at).toISOString()}#${key}`,
});
export const noticeKey = (tenant: string, at: number, id: string): Key => ({
  pk: `NOTICES#${tenant}`,
  sk: `${new Date(at).toISOString()}#${id}`,
});
export const adjustmentKey = (tenant: string, request: string): Key => ({ pk: `TENANT#${tenant}`, sk: `ADJUSTMENT#${request}` });
export const releaseKey = (tenant: string, at: number): Key => ({ pk: `TENANT#${tenant}`, sk: `RELEASE#${new Date(at).toISOString()}` });
export const paymentKey = (payment: string): Key => ({ pk: `PAYMENT#${payment}`, sk: "PAYMENT" });
/** A payment is also known by names that the payment provider gave it: its charge, its request to a telephone. */
export const paymentOfKey = (theirs: string): Key => ({ pk: `PAYMENT-OF#${theirs}`, sk: "PAYMENT" });
export const reversalKey = (name: string): Key => ({ pk: `REVERSAL#${name}`, sk: "REVERSAL" });
export const tariffPlanKey = (plan: string): Key => ({ pk: "TARIFFS", sk: `PLAN#${plan}` });

export const orderKey = (tenant: string, order: string): Key => ({ pk: `TENANT#${tenant}`, sk: `ORDER#${order}` });
/** @param which counts from 0: as many as one may have a day */
export const begunOfficeKey = (user: string, day: string, which: number): Key => ({ pk: `USER#${user}`, sk: `OFFICE#${day}#${which}` });
/** @param which counts from 0: as many as there may be an hour */
export const trialCallKey = (tenant: string, hour: string, which: number): Key => ({
  pk: `TENANT#${tenant}`,
  sk: `TRIAL-CALL#${hour}#${which}`,
});

/** In the office, so that a number which changes hands begins without the former office's calls. */
export const linesKey = (tenant: string, number: string): Key => ({ pk: `TENANT#${tenant}`, sk: `LINES#${number}` });

/** Index attributes that put a tenant into the provider's list. */
export const tenantsIndex = (tenant: string) => ({ listPk: "TENANTS", listSk: tenant });

/** Index attributes that put a rate deck into the provider's list. */
export const ratesIndex = (deck: string) => ({ listPk: "RATES", listSk: deck });

/** One entry of the log of an office's changes; `at` in epoch milliseconds. */
export const auditEntryKey = (tenant: string, at: number, id: string): Key => ({ pk: `CHANGES#${tenant}`, sk: `${isoTime(at)}#${id}` });

export const transferKey = (tenant: string, id: string): Key => ({ pk: `TENANT#${tenant}`, sk: `TRANSFER#${id}` });

/** Beside the office and not in it: what is left says that there was one. */
export const deletionKey = (tenant: string): Key => ({ pk: `DELETION#${tenant}`, sk: "DELETION" });

/** Offices are deleted rarely: one partition of the index holds all that are to be. */
export const DELETIONS_DUE = "DELETIONS";
export const deletionDueIndex = (tenant: string, at: number) => ({ duePk: DELETIONS_DUE, dueSk: `${isoTime(at)}#${tenant}` });

/** Few numbers are bought, and of few of them does nobody know at once what became of it: one partition holds all these orders. */
export const ORDERS_DUE = "ORDERS";
export const orderDueIndex = (tenant: string, order: string, at: number) => ({
  duePk: ORDERS_DUE,
  dueSk: `${isoTime(at)}#${tenant}#${order}`,
});

/** Everything that is kept of an office stands in partitions of these names; those of its calls follow from its calls. */
export const officePartitions = (tenant: string) => ({
  office: `TENANT#${tenant}`,
  notices: `NOTICES#${tenant}`,
  changes: `CHANGES#${tenant}`,
  calls: `CALLS#${tenant}`,
  callsOf: (extension: string) => `CALLS#${tenant}#${extension}`,
  messagesOf: (mailbox: string) => `MESSAGES#${tenant}#${mailbox}`,
  person: (user: string) => `USER#${user}`,
});
export const soundRoomKey = (tenant: string): Key => ({ pk: `TENANT#${tenant}`, sk: "SOUND-ROOM" });
/** Offices rarely run out of room: one partition of the index holds all whose sounds are to be looked through. */
export const SOUNDS_DUE = "SOUNDS";
export const soundsDueIndex = (tenant: string, at: number) => ({ duePk: SOUNDS_DUE, dueSk: `${isoTime(at)}#${tenant}` });
export const soundKey = (tenant: string, sound: string): Key => ({ pk: `TENANT#${tenant}`, sk: `SOUND#${sound}` });

export const holidaysKey = (tenant: string): Key => ({ pk: `TENANT#${tenant}`, sk: "HOLIDAYS" });
/** Index attributes that put a tenant among those whose offices follow a holiday calendar. */
export const holidaysIndex = (tenant: string) => ({ listPk: "HOLIDAYS", listSk: tenant });

export const auditKey: Key = { pk: "AUDIT", sk: "LEDGER" };

/** Shards of the "due" index: enough that no partition takes every call's write. */
export const DUE_SHARDS = 8;

/** Partition of the "due" index; `shard` counts from 0 and is below DUE_SHARDS. */
export const duePartition = (shard: number): string => `DUE#${shard}`;

/** Index attributes that make a call's check-up due at `at` (epoch milliseconds). */
export const dueIndex = (tenant: string, call: string, at: number) => ({
  duePk: duePartition(shardOf(call)),
  dueSk: `${isoTime(at)}#${tenant}#${call}`,
});

/** Money has partitions of its own in the index: what is due there must not wait behind a day's calls. */
export const moneyDuePartition = (shard: number): string => `MONEY#${shard}`;

/** Index attributes that make an account (by its tenant), a payment or a reversal (by its id) due at `at` (epoch milliseconds). */
export const moneyDueIndex = (id: string, at: number) => ({
  duePk: moneyDuePartition(shardOf(id)),
  dueSk: `${new Date(at).toISOString()}#${id}`,
});

function shardOf(call: string): number {
  let sum = 0;
  for (let i = 0; i < call.length; i++) sum = (sum * 31 + call.charCodeAt(i)) >>> 0;
  return sum % DUE_SHARDS;
}
