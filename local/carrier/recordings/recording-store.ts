/** Recordings and their sound, in memory or in a folder that outlives the process. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Recording } from "./recording.ts";

const schema = z.object({
  sid: z.string(),
  account: z.string(),
  call: z.string(),
  source: z.enum(["RecordVerb", "DialVerb", "OutboundAPI", "StartCallRecordingAPI"]),
  channels: z.number(),
  seconds: z.number(),
  startedAt: z.number(),
  availableAt: z.number(),
  status: z.enum(["completed", "absent"]),
});

export class RecordingStore {
  readonly #recordings = new Map<string, Recording>();
  readonly #sound = new Map<string, Uint8Array>();
  readonly #dir: string | undefined;

  /** @param dir a folder of its own; it is made when it is not there */
  constructor(dir: string | undefined) {
    this.#dir = dir;
    if (dir === undefined) return;
    mkdirSync(dir, { recursive: true });
    for (const name of readdirSync(dir).filter((file) => file.endsWith(".json"))) {
      const read = schema.safeParse(JSON.parse(readFileSync(join(dir, name), "utf8")));
      if (read.success) this.#recordings.set(read.data.sid, read.data);
    }
  }

  /** @param wav the sound as a file; nothing for a recording that was not made (absent) */
  add(recording: Recording, wav: Uint8Array | undefined): void {
    this.#recordings.set(recording.sid, recording);
    if (this.#dir === undefined) {
      if (wav !== undefined) this.#sound.set(recording.sid, wav);
      return;
    }
    if (wav !== undefined) writeFileSync(this.#file(recording.sid, "wav"), wav);
    writeFileSync(this.#file(recording.sid, "json"), JSON.stringify(recording));
  }

  get(account: string, sid: string): Recording | undefined {
    const recording = this.#recordings.get(sid);
    return recording?.account === account ? recording : undefined;
  }

  list(account: string, call?: string): Recording[] {
    return [...this.#recordings.values()].filter((each) => each.account === account && (call === undefined || each.call === call));
  }

  /** The sound as a WAV file; undefined when there is none. */
  media(sid: string): Uint8Array | undefined {
    if (this.#dir === undefined) return this.#sound.get(sid);
    return existsSync(this.#file(sid, "wav")) ? readFileSync(this.#file(sid, "wav")) : undefined;
  }

  /** False when there is no such recording (any more). */
  delete(account: string, sid: string): boolean {
    if (this.get(account, sid) === undefined) return false;
    this.#recordings.delete(sid);
    this.#sound.delete(sid);
    if (this.#dir !== undefined) for (const kind of ["wav", "json"] as const) rmSync(this.#file(sid, kind), { force: true });
    return true;
  }

  #file(sid: string, kind: "wav" | "json"): string {
    return join(this.#dir ?? "", `${sid}.${kind}`);
  }
}
