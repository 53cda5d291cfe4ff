/** An office's file as it was sent: proved whole, and every part of it looked at, before anything of it is believed. */
import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { Refusal } from "../../../core/errors.ts";
import type { Flow } from "../../../core/tenants/flow.ts";
import { soundFileKey, ownSounds } from "../../../core/tenants/sound-addresses.ts";
import type { Sound } from "../../../core/tenants/sound.ts";
import type { TenantProfile } from "../../../core/tenants/tenant-profile.ts";
import {
  AUDIO_KIND,
  SETUP_KINDS,
  transferAudioSchema,
  TRANSFER_LIMITS,
  transferKeyOf,
  transferSetupSchema,
  type TransferHead,
} from "../../../core/tenants/transfer.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { readLines, type EachLine } from "../../office/transfer-lines.ts";
import type { AccountServices } from "../services.ts";
import { keepSoundFile } from "../sounds/keep-sound-file.ts";
import { readWav } from "../sounds/read-wav.ts";

/** What of an office takes the place of another's. */
interface FiledSetup {
  readonly plan: DialPlan;
  /** The call flow's draft. */
  readonly draft: Flow | undefined;
  readonly sounds: readonly Sound[];
}

export interface OfficeFile {
  readonly head: TransferHead;
  readonly profile: Pick<TenantProfile, "name" | "zone" | "country" | "language">;
  readonly setup: FiledSetup;
}

/** @throws Refusal that says what is wrong with the file; nothing was changed by then */
export async function readOfficeFile({ transfers }: Pick<AccountServices, "transfers">, tenant: string, id: string): Promise<OfficeFile> {
  const key = transferKeyOf(tenant, id, "in");
  const bytes = await transfers.sizeOf(key);
  if (bytes === undefined) throw new Refusal("not-found");
  if (bytes > TRANSFER_LIMITS.bytes) throw new Refusal("file-too-large");
  const sent = new Set<string>();
  const check = ofAudio(async (wav, address) => {
    await readWav(wav);
    sent.add(address);
  });
  const { head, lines } = await readLines(await transfers.read(key), SETUP_KINDS, check);
  const parts = lines.map(parsedSetup);
  const [plan, ...morePlans] = parts.flatMap((part) => (part.kind === "plan" ? [part.plan] : []));
  const [profile, ...moreProfiles] = parts.flatMap((part) => (part.kind === "profile" ? [part.profile] : []));
  const [draft, ...moreDrafts] = parts.flatMap((part) => (part.kind === "draft" ? [part.flow] : []));
  // A library's recording whose sound is not in the file would be silence.
  const isWhole = ({ prompt }: Sound): boolean => !("audio" in prompt) || sent.has(prompt.audio);
  const sounds = parts.flatMap((part) => (part.kind === "sound" ? [part.sound] : [])).filter(isWhole);
  const tooMany = morePlans.length + moreProfiles.length + moreDrafts.length > 0;
  if (plan === undefined || profile === undefined || tooMany || plan.tenant !== head.tenant) throw new Refusal("damaged-file");
  return { head, profile, setup: { plan, draft, sounds } };
}

/**
 * Stores the sounds of a file that was proved for this office. The same sound has always the same address, which nobody can guess who
 * does not have it.
 * @returns the new address of each
 */
export async function storeSounds(
  services: Pick<AccountServices, "table" | "transfers" | "soundFiles" | "accountUrl" | "now">,
  tenant: string,
  id: string,
  { head, setup }: OfficeFile,
): Promise<ReadonlyMap<string, string>> {
  const played = ownSounds(head.tenant, setup);
  const moved = new Map<string, string>();
  const store = ofAudio(async (wav, address) => {
    if (!played.has(address)) return;
    await readWav(wav);
    const key = soundFileKey(tenant, createHash("sha256").update(wav).digest("base64url").slice(0, 22));
    await keepSoundFile(services, tenant, key, wav, 0);
    moved.set(address, `${services.accountUrl}/${key}`);
  });
  if (played.size > 0) await readLines(await services.transfers.read(transferKeyOf(tenant, id, "in")), new Set(), store);
  return moved;
}

function ofAudio(take: (wav: Buffer, address: string) => Promise<void>): EachLine {
  return async (line) => {
    if (line.kind !== AUDIO_KIND) return;
    const audio = z.safeParse(transferAudioSchema, line);
    if (!audio.success) throw new Refusal("damaged-file");
    await take(Buffer.from(audio.data.wav, "base64"), audio.data.address);
  };
}

function parsedSetup(line: unknown) {
  const parsed = z.safeParse(transferSetupSchema, line);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, 50)
    .map(({ path, code, message }) => ({ path: path.join("."), code: code ?? "custom", message }));
  throw new Refusal("damaged-file", { problems });
}
