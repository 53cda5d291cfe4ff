import { ask } from "../api/ask.ts";

/** Stores a WAV file where carriers can get it; the address at which it then lies. @throws AccountError */
export async function storeSound(file: Uint8Array): Promise<string> {
  const { audio } = await ask("POST /api/sound-files", { body: { wav: base64(file) } });
  return audio;
}

/** In pieces: a call takes so many arguments and no more. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x80_00) text += String.fromCharCode(...bytes.subarray(at, at + 0x80_00));
  return btoa(text);
}
