/**
 * Makes the sentences that carriers cannot say, because they have no voice for the language: WAV files of the site, 8 kHz mono, in the
 * simulated carrier's own voice. Run `node local/prompts/make-prompts.ts` when a sentence changes, and commit what it writes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWav } from "../carrier/audio/wav.ts";
import { createEspeakSpeech } from "../carrier/speech/espeak-speech.ts";

const FOLDER = join(import.meta.dirname, "../../web/public/prompts");

/** By the name of the file, whose language follows it. */
const SWAHILI: Readonly<Record<string, string>> = {
  blocked: "Samahani, ofisi uliyopiga haiwezi kupokea simu kwa sasa. Tafadhali piga tena baadaye. Kwaheri.",
  greeting: "Karibu. Asante kwa kupiga simu. Tafadhali subiri kidogo, tunakuunganisha.",
  "shop-menu": "Karibu. Kuzungumza nasi, bonyeza moja. Kuacha ujumbe, bonyeza mbili.",
  "clinic-menu":
    "Karibu. Kama ni dharura, kata simu sasa na upige namba ya dharura. Kwa miadi, bonyeza moja. Kuacha ujumbe, bonyeza mbili.",
  "offices-menu": "Karibu. Kwa ofisi yetu ya kwanza, bonyeza moja. Kwa ofisi yetu ya pili, bonyeza mbili. Kuacha ujumbe, bonyeza tatu.",
  closed: "Asante kwa kupiga simu. Kwa sasa tumefunga. Tafadhali acha ujumbe baada ya mlio, nasi tutakupigia.",
  "clinic-closed":
    "Asante kwa kupiga simu. Kwa sasa tumefunga. Kama ni dharura, kata simu na upige namba ya dharura. Vinginevyo acha ujumbe baada ya mlio.",
  "leave-message": "Hakuna anayeweza kupokea simu yako kwa sasa. Tafadhali acha ujumbe baada ya mlio.",
  "wrong-key": "Samahani, hilo si chaguo.",
  silence: "Samahani, hatukusikia kitufe.",
  "recording-notice": "Simu hii inarekodiwa.",
  "no-extension": "Hakuna mwenye namba hiyo ya ndani.",
  "nothing-heard": "Hatukusikia ujumbe.",
  thanks: "Asante, ujumbe wako umehifadhiwa.",
  goodbye: "Kwaheri.",
  screening: "Kuna mpigaji wa ofisi yako. Bonyeza moja kupokea simu.",
  "own-phone": "Hapa mpigaji anasubiri, na simu yako inaita. Ukiipokea, utasikia hivi.",
  "own-phone-too": "Hapa simu yako pia ingeita. Sasa tunawapigia wenzako.",
  "own-phone-taken": "Hivyo ndivyo unavyopokea simu: sasa ungekuwa unazungumza na mpigaji wako. Namba yako inafanya kazi. Kwaheri.",
};

const speech = createEspeakSpeech();
mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of Object.entries(SWAHILI)) {
  const file = `${name}-sw.wav`;
  // oxlint-disable-next-line no-await-in-loop -- one voice says one after the other
  const pcm = await speech.speak(text, "sw");
  writeFileSync(join(FOLDER, file), writeWav([pcm]));
  console.log(`${file}: ${(pcm.length / 8000).toFixed(1)} s`);
}
await speech.close();
