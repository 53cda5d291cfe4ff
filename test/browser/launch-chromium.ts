/** A real browser for the tests: CHROMIUM_PATH or the machine's own where there is one, else the one that npm brings. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { unpackChromium } from "./unpack-chromium.ts";

export interface ChromiumOptions {
  /** A WAV file that the microphone hears, over and over; asking for the microphone is then granted without a question. */
  readonly fakeMicrophoneWav?: string;
}

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A page may sound without a click: nobody is there to click.
  "--autoplay-policy=no-user-gesture-required",
];

export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  const args = [...QUIET, ...microphone(options.fakeMicrophoneWav)];
  const installed = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"].find((path) => path !== undefined && existsSync(path));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args });
  const { executable, environment } = await unpackChromium();
  return chromium.launch({ executablePath: executable, args, env: { ...definedEnvironment(), ...environment } });
}

function microphone(wav: string | undefined): string[] {
  if (wav === undefined) return [];
  return ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-audio-capture=${wav}`];
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
