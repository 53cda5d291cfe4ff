import { transferKey } from "../../../../adapters/dynamodb/keys.ts";
import { transferKeyOf } from "../../../../core/tenants/transfer.ts";
import type { SampleOffice, Samples } from "./sample.ts";

const CONFIRMED = { duka: "Duka", other: "Other" };
const ID = "0d6b7f3e-4f0c-4c1e-9d7c-1f2a3b4c5d6e";

/** A file that was sent, and is none of an office. */
function damaged({ tenant, desk }: SampleOffice) {
  desk.files.set(transferKeyOf(tenant, ID, "in"), Buffer.from("not an office"));
  return { id: ID };
}

export const officeSamples: Samples = {
  "POST /api/office/exports": {},
  "GET /api/office/exports": {},
  "POST /api/office/exports/{id}/address": async ({ tenant, ask, desk }) => {
    const id = (await ask("POST", "office/exports")).text("id");
    // What the worker does when the file is written.
    await desk.table.update(transferKey(tenant, id), { set: { state: "done" } });
    return { params: { id } };
  },
  "POST /api/office/imports": { body: { bytes: 1000 } },
  "POST /api/office/imports/{id}/check": async (office) => ({ params: damaged(office), refused: "not-an-office-file" }),
  "POST /api/office/imports/{id}/apply": async (office) => ({
    params: damaged(office),
    body: { asCopy: false },
    refused: "not-an-office-file",
  }),
  "GET /api/office/deletion": {},
  "POST /api/office/deletion": async ({ tenant, ask }) => {
    await ask("POST", "billing/switch-off", { confirm: CONFIRMED[tenant] });
    return { body: { confirm: CONFIRMED[tenant] } };
  },
  "DELETE /api/office/deletion": async ({ tenant, ask }) => {
    await ask("POST", "billing/switch-off", { confirm: CONFIRMED[tenant] });
    await ask("POST", "office/deletion", { confirm: CONFIRMED[tenant] });
    return {};
  },
};
