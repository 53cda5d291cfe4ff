import { encodeWav } from "../../../../web/src/sounds/encode-wav.ts";
import type { SampleOffice, Samples } from "./sample.ts";

const prompt = { text: "Karibu.", language: "en-GB" };
const add = async ({ ask }: SampleOffice) => {
  const sound = await ask("POST", "sounds", { name: "Welcome", prompt });
  return { params: { sound: sound.text("id") }, etag: sound.text("etag") };
};
const wav = Buffer.from(encodeWav(new Float32Array(8000).fill(0.1))).toString("base64");

export const soundsSamples: Samples = {
  "GET /api/sounds": {},
  "POST /api/sounds": { body: { name: "Welcome", prompt } },
  "PATCH /api/sounds/{sound}": async (office) => {
    const { params, etag } = await add(office);
    return { params, body: { etag, name: "Karibu" } };
  },
  "DELETE /api/sounds/{sound}": async (office) => {
    const { params, etag } = await add(office);
    return { params, body: { etag } };
  },
  "POST /api/sound-files": { body: { wav } },
  "POST /api/speech": { body: { text: "Karibu.", language: "en-GB" } },
  "GET /api/sentences": {},
  "PUT /api/sentences": async ({ ask }) => {
    const { text, at } = await ask("GET", "sentences");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the API itself answered it
    return { body: { etag: text("etag"), sentences: at("sentences") as never, recordCalls: false } };
  },
};
