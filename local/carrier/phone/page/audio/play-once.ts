import { SAMPLE_RATE } from "../../../audio/sound-track.ts";

/** Plays 8 kHz sound over whatever else is heard; the answer stops it. Nothing sounds before the first press on the page. */
export function playOnce(context: AudioContext, pcm: Int16Array, { loop = false, volume = 0.35 } = {}): () => void {
  const buffer = context.createBuffer(1, pcm.length, SAMPLE_RATE);
  buffer.copyToChannel(
    Float32Array.from(pcm, (sample) => sample / 32_768),
    0,
  );
  const source = new AudioBufferSourceNode(context, { buffer, loop });
  source.connect(new GainNode(context, { gain: volume })).connect(context.destination);
  source.start();
  return () => source.stop();
}
