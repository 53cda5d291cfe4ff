/**
 * Makes the sentences that carriers cannot say, because they have no voice for the language: WAV files of the site, 8 kHz mono, in the
 * simulated carrier's own voice. Run `node local/prompts/make-prompts.ts` when a sentence changes, and commit what it writes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWav } from "../carrier/audio/wav.ts";
import { createEspeakSpeech } from "../carrier/speech/espeak-speech.ts";

const FOLDER = join(import.meta.dirname, "../../web/public/prompts");

const SENTENCES = [
  {
    file: "blocked-sw.wav",
    language: "sw",
    text: "Samahani, ofisi uliyopiga haiwezi kupokea simu kwa sasa. Tafadhali piga tena baadaye. Kwaheri.",
  },
];

const speech = createEspeakSpeech();
mkdirSync(FOLDER, { recursive: true });
for (const { file, language, text } of SENTENCES) {
  // oxlint-disable-next-line no-await-in-loop -- one voice says one after the other
  const pcm = await speech.speak(text, language);
  writeFileSync(join(FOLDER, file), writeWav([pcm]));
  console.log(`${file}: ${(pcm.length / 8000).toFixed(1)} s`);
}
await speech.close();
