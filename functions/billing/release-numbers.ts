/** Gives numbers back at the carrier, and leaves nothing of their calls behind. Done twice it does nothing. */
import { forgetLines } from "../../adapters/dynamodb/lines.ts";
import { doneWith, readRelease } from "../../adapters/dynamodb/releases.ts";
import type { Key, Table } from "../../adapters/dynamodb/table.ts";

export interface ReleaseServices {
  readonly table: Pick<Table, "get" | "update" | "delete">;
  /** @throws CarrierError */
  readonly releaseNumber: (account: string, number: string) => Promise<void>;
}

export async function releaseNumbers({ table, releaseNumber }: ReleaseServices, key: Key): Promise<void> {
  const release = await readRelease(table, key);
  if (release?.outbox === undefined) return;
  for (const number of release.numbers) {
    // oxlint-disable-next-line no-await-in-loop -- the carrier limits how fast it may be asked
    await releaseNumber(release.account, number);
    // oxlint-disable-next-line no-await-in-loop -- see above
    await forgetLines(table, { tenant: release.tenant, number });
  }
  await doneWith(table, key);
}
