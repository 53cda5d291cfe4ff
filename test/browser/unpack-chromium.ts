/**
 * The browser for machines that have none: npm brings it compressed, with the libraries and fonts that a bare system lacks.
 * It is unpacked once into the system's temporary folder; whoever comes first puts it there in one move, so that test files
 * that start at the same moment never see half a browser.
 */
import { execFile } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";
import * as z from "zod";

export interface UnpackedChromium {
  readonly executable: string;
  /** To be added to the browser's environment, so that it finds its libraries and fonts. */
  readonly environment: Record<string, string>;
}

const manifestSchema = z.object({ version: z.string() });

export async function unpackChromium(): Promise<UnpackedChromium> {
  const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../..");
  const { version } = manifestSchema.parse(JSON.parse(await readFile(join(packed, "package.json"), "utf8")));
  const home = join(tmpdir(), `simu-chromium-${version}`);
  if (!(await exists(home))) await unpackInto(home, join(packed, "bin"));
  return {
    executable: join(home, "chromium"),
    environment: { LD_LIBRARY_PATH: join(home, "lib"), FONTCONFIG_FILE: join(home, "fonts.conf") },
  };
}

async function unpackInto(home: string, bin: string): Promise<void> {
  const draft = await mkdtemp(`${home}-`);
  try {
    await decompress(join(bin, "chromium.br"), join(draft, "chromium"));
    await chmod(join(draft, "chromium"), 0o755);
    for (const archive of ["al2023.tar", "fonts.tar"]) {
      await decompress(join(bin, `${archive}.br`), join(draft, archive));
      await promisify(execFile)("tar", ["-x", "-f", join(draft, archive), "-C", draft]);
      await rm(join(draft, archive));
    }
    await writeFile(join(draft, "fonts.conf"), fontsConfiguration(home));
    await rename(draft, home);
  } catch (error) {
    // Somebody else was quicker: theirs is as good.
    if (!(await exists(home))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The packed configuration names the folders of a cloud function. One text font everywhere also makes pictures comparable. */
function fontsConfiguration(home: string): string {
  const families = ["system-ui", "sans-serif"].map(
    (family) => `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  const folders = [join(home, "fonts"), "/usr/share/fonts"].map((folder) => `<dir>${folder}</dir>`);
  const parts = [...folders, `<cachedir>${join(home, "fonts-cache")}</cachedir>`, ...families];
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${parts.join("")}</fontconfig>\n`;
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
