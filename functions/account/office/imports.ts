/** An office's set-up out of a file: looked at first, then made true at once, all or nothing. */
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";
import { draftWrite, readDraft } from "../../../adapters/dynamodb/flow-drafts.ts";
import { keepSound, listSounds } from "../../../adapters/dynamodb/sounds.ts";
import type { ImportView } from "../../../core/account/api/office.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Draft } from "../../../core/tenants/flow.ts";
import { importPlan } from "../../../core/tenants/import-plan.ts";
import { withAddresses } from "../../../core/tenants/sound-addresses.ts";
import type { Sound } from "../../../core/tenants/sound.ts";
import { TRANSFER_LIMITS, transferKeyOf } from "../../../core/tenants/transfer.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { lintPlan } from "../../../core/voice/lint-plan.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { AccountServices } from "../services.ts";
import { changeSetup, readSetup } from "../setup/change-setup.ts";
import { MAX_SOUNDS } from "../sounds/add-sound.ts";
import { libraryPrompt } from "../sounds/library-prompt.ts";
import { readOfficeFile, storeSounds, type OfficeFile } from "./office-file.ts";

const TAKES_SECONDS = 15 * 60;

export const startImport: EndpointHandler<"POST /api/office/imports"> = async ({ body }, { transfers, now }, { tenant }) => {
  if (body.bytes > TRANSFER_LIMITS.bytes) throw new Refusal("file-too-large");
  const id = randomUUID();
  const url = await transfers.signUpload(transferKeyOf(tenant, id, "in"), body.bytes, TAKES_SECONDS);
  return { id, url, expiresAt: now() + TAKES_SECONDS * 1000 };
};

export const checkImport: EndpointHandler<"POST /api/office/imports/{id}/check"> = async ({ params }, services, { tenant }) => {
  const file = await readOfficeFile(services, tenant, params.id);
  const here = await readHere(services, tenant);
  refuseProblems(importPlan(here.plan, file.setup.plan).plan);
  refuseFullLibrary(here, file);
  return view(file, here);
};

export const applyImport: EndpointHandler<"POST /api/office/imports/{id}/apply"> = async ({ params, body }, services, member) => {
  const { tenant } = member;
  const file = await readOfficeFile(services, tenant, params.id);
  if (file.head.tenant !== tenant && !body.asCopy) throw new Refusal("foreign-file");
  const here = await readHere(services, tenant);
  refuseProblems(importPlan(here.plan, file.setup.plan).plan);
  refuseFullLibrary(here, file);
  const setup = withAddresses(file.setup, await storeSounds(services, tenant, params.id, file));
  const sounds = setup.sounds.map((sound) => ({ ...sound, prompt: libraryPrompt(sound.prompt, tenant, services.accountUrl) }));
  let seen: ImportView | undefined;
  await changeSetup(services, member, async ({ profile, plan }, now) => {
    const draft = await readDraft(services.table, tenant);
    seen = view(file, { plan, draft, sounds: here.sounds });
    const { plan: imported, ...numbers } = importPlan(plan, setup.plan);
    // A copy takes the set-up, and leaves the office its own name.
    const officeName = seen.isForeign ? plan.officeName : imported.officeName;
    const named = { ...imported, officeName };
    const restored = seen.isForeign ? profile : { ...profile, ...file.profile };
    const isSamePlan = isDeepStrictEqual({ ...named, version: plan.version }, plan);
    const basedOn = isSamePlan ? plan.version : plan.version + 1;
    const by = { user: member.user, name: member.name };
    // A draft that somebody is drawing here stays.
    const takesDraft = setup.draft !== undefined && draft === undefined;
    const drafts = takesDraft ? [draftWrite(tenant, { flow: setup.draft, rev: 1, basedOn, by, at: now }, undefined)] : [];
    if (isSamePlan && isDeepStrictEqual(restored, profile) && drafts.length === 0) return undefined;
    const audit = {
      action: "office.import",
      subject: file.head.office,
      before: { plan: plan.version },
      after: { ...numbers, from: file.head.tenant },
    } as const;
    return { plan: named, profile: restored, audit, beside: drafts };
  });
  await keepSounds(services, tenant, sounds);
  return seen ?? view(file, here);
};

/** What there is here of what a file brings. */
interface Here {
  readonly plan: DialPlan;
  readonly draft: Draft | undefined;
  readonly sounds: readonly Sound[];
}

async function readHere(services: AccountServices, tenant: string): Promise<Here> {
  const { table } = services;
  const [{ plan }, draft, sounds] = await Promise.all([readSetup(services, tenant), readDraft(table, tenant), listSounds(table, tenant)]);
  return { plan, draft, sounds };
}

/** The library follows the plan, which holds what callers hear: a run that died between the two is repeated without harm. */
async function keepSounds({ table }: AccountServices, tenant: string, sounds: readonly Sound[]): Promise<void> {
  for (const sound of sounds) {
    // oxlint-disable-next-line no-await-in-loop -- a library is small
    await keepSound(table, tenant, sound);
  }
}

function refuseFullLibrary({ sounds }: Here, { setup }: OfficeFile): void {
  const ids = new Set([...sounds, ...setup.sounds].map(({ id }) => id));
  if (ids.size > MAX_SOUNDS) throw new Refusal("too-many-sounds");
}

function refuseProblems(plan: DialPlan): void {
  const problems = lintPlan(plan, { speaks }).filter(({ code }) => code !== "no-entry");
  if (problems.length > 0) throw new Refusal("plan-refused", { problems });
}

function view({ head, setup: { plan, draft, sounds } }: OfficeFile, { plan: current, draft: drawn }: Here): ImportView {
  const { numbersKept, numbersLeftOut, stepsLeftOut, devicesLeftOut } = importPlan(current, plan);
  return {
    office: head.office,
    madeAt: head.madeAt,
    isForeign: head.tenant !== current.tenant,
    people: plan.people.length,
    offices: plan.offices.length,
    groups: plan.groups?.length ?? 0,
    steps: Object.keys(plan.nodes).length,
    sounds: sounds.length,
    draft: draft === undefined ? "none" : drawn === undefined ? "taken" : "left-out",
    numbersKept: [...numbersKept],
    numbersLeftOut: [...numbersLeftOut],
    stepsLeftOut,
    devicesLeftOut,
  };
}
