/** Writes an office into its file. Begun again after a crash it writes the same file anew. */
import { Readable, Transform } from "node:stream";
import { createGzip } from "node:zlib";
import type { Key, Table } from "../../adapters/dynamodb/table.ts";
import { noteProgress, readTransfer } from "../../adapters/dynamodb/transfers.ts";
import type { SoundStore } from "../../adapters/s3/sound-store.ts";
import type { TransferStore } from "../../adapters/s3/transfer-store.ts";
import { transferKeyOf } from "../../core/tenants/transfer.ts";
import { officeLines } from "./office-lines.ts";
import { writeLines } from "./transfer-lines.ts";

export interface ExportServices {
  readonly table: Pick<Table, "get" | "query" | "update">;
  readonly transfers: Pick<TransferStore, "write" | "sizeOf">;
  readonly soundFiles: Pick<SoundStore, "read">;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** So many lines are written between two words on how far it is. */
const LINES = 2000;

export async function exportOffice({ table, transfers, soundFiles, now }: ExportServices, key: Key): Promise<void> {
  const transfer = await readTransfer(table, key);
  if (transfer === undefined || transfer.state === "done") return;
  const { tenant, id, startedAt } = transfer;
  await noteProgress(table, key, { state: "running", lines: 0 });
  let lines = 0;
  const counted = async function* (texts: AsyncIterable<string>) {
    for await (const text of texts) {
      lines += 1;
      if (lines % LINES === 0) await noteProgress(table, key, { lines });
      yield text;
    }
  };
  const text = Readable.from(counted(writeLines(officeLines({ table, soundFiles }, tenant, startedAt))));
  const objectKey = transferKeyOf(tenant, id, "out");
  await transfers.write(objectKey, packed(text));
  const bytes = await transfers.sizeOf(objectKey);
  await noteProgress(table, key, { state: "done", lines, finishedAt: now(), ...(bytes === undefined ? {} : { bytes }) });
}

/** A failure while reading reaches whoever reads on. */
function packed(text: Readable): Transform {
  const gzip = createGzip();
  text.on("error", (cause) => gzip.destroy(cause));
  return text.pipe(gzip);
}
