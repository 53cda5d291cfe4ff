/** The office as one file, out and in, and its end: each for those who may. */
import columns from "../../app/columns.module.css";
import { useMay } from "../../session/use-may.ts";
import { DeletionPanel } from "./deletion-panel.tsx";
import { ExportPanel } from "./export-panel.tsx";
import { ImportPanel } from "./import-panel.tsx";

export function TransferPanel() {
  const mayTransfer = useMay("office.transfer");
  const mayDelete = useMay("office.delete");
  return (
    <div className={columns.single}>
      <div className={columns.column}>
        {mayTransfer && <ExportPanel />}
        {mayTransfer && <ImportPanel />}
        {mayDelete && <DeletionPanel />}
      </div>
    </div>
  );
}
