/** The office as one file: written by a worker, fetched when it is done. */
import { randomUUID } from "node:crypto";
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { transferKey } from "../../../adapters/dynamodb/keys.ts";
import { listTransfers, readTransfer, transferWrite, type Transfer } from "../../../adapters/dynamodb/transfers.ts";
import type { ExportView } from "../../../core/account/api/office.ts";
import { Refusal } from "../../../core/errors.ts";
import { transferKeyOf } from "../../../core/tenants/transfer.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { entryOf } from "../setup/change-setup.ts";

const GIVES_SECONDS = 5 * 60;

export const startExport: EndpointHandler<"POST /api/office/exports"> = async (_, services, member) => {
  const at = services.now();
  const running = (await listTransfers(services.table, member.tenant, at)).find((each) => isUnderWay(each, at));
  // Whoever presses twice gets one file.
  if (running !== undefined) return view(running);
  const transfer = { id: randomUUID(), tenant: member.tenant, state: "waiting", startedAt: at, by: member.name, lines: 0 } as const;
  const audit = { action: "office.export", subject: member.tenant } as const;
  await services.table.transact([transferWrite(transfer), auditWrite(member.tenant, entryOf(member, { audit }, at))]);
  return view(transfer);
};

/** A worker that died for good leaves its file unfinished: after this time (milliseconds) another may be begun. */
const GIVEN_UP = 60 * 60_000;
const isUnderWay = ({ state, startedAt }: Transfer, now: number): boolean =>
  (state === "waiting" || state === "running") && now < startedAt + GIVEN_UP;

export const listExports: EndpointHandler<"GET /api/office/exports"> = async (_, { table, now }, { tenant }) => ({
  exports: (await listTransfers(table, tenant, now())).map(view),
});

export const addressOfExport: EndpointHandler<"POST /api/office/exports/{id}/address"> = async ({ params }, services, { tenant }) => {
  const transfer = await readTransfer(services.table, transferKey(tenant, params.id));
  if (transfer?.state !== "done") throw new Refusal("not-found");
  const day = new Date(transfer.startedAt).toISOString().slice(0, 10);
  const key = transferKeyOf(tenant, transfer.id, "out");
  const url = await services.transfers.signDownload(key, `${tenant}-${day}.simu.gz`, GIVES_SECONDS);
  return { url, expiresAt: services.now() + GIVES_SECONDS * 1000 };
};

function view(transfer: Transfer): ExportView {
  const { tenant: _tenant, ...shown } = transfer;
  return shown;
}
