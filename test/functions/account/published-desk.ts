/** An account desk with the sample office published on it: Amina owns it, Joseph uses it. Another office may stand beside it. */
import { sampleOffice } from "../../core/tenants/sample-office.ts";
import type { Office } from "../../../core/tenants/office.ts";
import { openAccountDesk, PROVIDER } from "./account-desk.ts";

export async function publishSample(change: Partial<Office> = {}) {
  const desk = openAccountDesk();
  const put = async (tenant: string, office: Office): Promise<void> => {
    const { status, body } = await desk.ask("PUT", `/api/provider/tenants/${tenant}`, { by: PROVIDER, body: office });
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  await put("duka", sampleOffice(change));
  /** Zuri's office, with numbers of its own. */
  const other = (): Promise<void> => {
    const { plan } = sampleOffice();
    const { "by-hours": _, ...nodes } = plan.nodes;
    const members = [{ email: "zuri@other.example", name: "Zuri", role: "owner" as const, extension: "101" }];
    return put("other", sampleOffice({ members, plan: { ...plan, nodes, entries: { "+254200000099": "main" } } }));
  };
  return { ...desk, other };
}
