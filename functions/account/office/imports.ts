/** An office's set-up out of a file: looked at first, then made true at once, all or nothing. */
import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { isDeepStrictEqual } from "node:util";
import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";
import type { ImportView } from "../../../core/account/api/office.ts";
import { Refusal } from "../../../core/errors.ts";
import { importPlan } from "../../../core/tenants/import-plan.ts";
import { SETUP_KINDS, TRANSFER_LIMITS, transferKeyOf, transferSetupSchema, type TransferHead } from "../../../core/tenants/transfer.ts";
import type { TenantProfile } from "../../../core/tenants/tenant-profile.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { lintPlan } from "../../../core/voice/lint-plan.ts";
import { readLines } from "../../office/transfer-lines.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { AccountServices } from "../services.ts";
import { changeSetup, readSetup } from "../setup/change-setup.ts";

const TAKES_SECONDS = 15 * 60;

export const startImport: EndpointHandler<"POST /api/office/imports"> = async ({ body }, { transfers, now }, { tenant }) => {
  if (body.bytes > TRANSFER_LIMITS.bytes) throw new Refusal("file-too-large");
  const id = randomUUID();
  const url = await transfers.signUpload(transferKeyOf(tenant, id, "in"), body.bytes, TAKES_SECONDS);
  return { id, url, expiresAt: now() + TAKES_SECONDS * 1000 };
};

export const checkImport: EndpointHandler<"POST /api/office/imports/{id}/check"> = async ({ params }, services, { tenant }) => {
  const file = await readFile(services, tenant, params.id);
  const { plan } = await readSetup(services, tenant);
  refuseProblems(importPlan(plan, file.plan).plan);
  return view(file, plan);
};

export const applyImport: EndpointHandler<"POST /api/office/imports/{id}/apply"> = async ({ params, body }, services, member) => {
  const file = await readFile(services, member.tenant, params.id);
  if (file.head.tenant !== member.tenant && !body.asCopy) throw new Refusal("foreign-file");
  let seen: ImportView | undefined;
  await changeSetup(services, member, ({ profile, plan }) => {
    seen = view(file, plan);
    const { plan: imported, ...numbers } = importPlan(plan, file.plan);
    // A copy takes the set-up, and leaves the office its own name.
    const officeName = seen.isForeign ? plan.officeName : imported.officeName;
    const named = { ...imported, officeName };
    const restored = seen.isForeign ? profile : { ...profile, ...file.profile };
    if (isDeepStrictEqual({ ...named, version: plan.version }, plan) && isDeepStrictEqual(restored, profile)) return undefined;
    const audit = {
      action: "office.import",
      subject: file.head.office,
      before: { plan: plan.version },
      after: { ...numbers, from: file.head.tenant },
    } as const;
    return { plan: named, profile: restored, audit };
  });
  return seen ?? view(file, file.plan);
};

interface OfficeFile {
  readonly head: TransferHead;
  readonly profile: Pick<TenantProfile, "name" | "zone" | "country" | "language">;
  readonly plan: DialPlan;
}

/** @throws Refusal that says what is wrong with the file; nothing was changed by then */
async function readFile({ transfers }: AccountServices, tenant: string, id: string): Promise<OfficeFile> {
  const key = transferKeyOf(tenant, id, "in");
  const bytes = await transfers.sizeOf(key);
  if (bytes === undefined) throw new Refusal("not-found");
  if (bytes > TRANSFER_LIMITS.bytes) throw new Refusal("file-too-large");
  const { head, lines } = await readLines(await transfers.read(key), SETUP_KINDS);
  const setup = lines.map(parsedSetup);
  const plan = setup.find((line) => line.kind === "plan");
  const profile = setup.find((line) => line.kind === "profile");
  if (plan === undefined || profile === undefined || setup.length !== 2 || plan.plan.tenant !== head.tenant)
    throw new Refusal("damaged-file");
  return { head, plan: plan.plan, profile: profile.profile };
}

function parsedSetup(line: unknown) {
  const parsed = z.safeParse(transferSetupSchema, line);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, 50)
    .map(({ path, code, message }) => ({ path: path.join("."), code: code ?? "custom", message }));
  throw new Refusal("damaged-file", { problems });
}

function refuseProblems(plan: DialPlan): void {
  const problems = lintPlan(plan, { speaks }).filter(({ code }) => code !== "no-entry");
  if (problems.length > 0) throw new Refusal("plan-refused", { problems });
}

function view({ head, plan }: OfficeFile, current: DialPlan): ImportView {
  const { numbersKept, numbersLeftOut, stepsLeftOut, devicesLeftOut } = importPlan(current, plan);
  return {
    office: head.office,
    madeAt: head.madeAt,
    isForeign: head.tenant !== current.tenant,
    people: plan.people.length,
    offices: plan.offices.length,
    groups: plan.groups?.length ?? 0,
    steps: Object.keys(plan.nodes).length,
    numbersKept: [...numbersKept],
    numbersLeftOut: [...numbersLeftOut],
    stepsLeftOut,
    devicesLeftOut,
  };
}
