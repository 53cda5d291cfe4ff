/** WAV files: PCM of 8, 16, 24 and 32 bits, mu-law and A-law in; 16-bit PCM out. */

export interface Wav {
  readonly sampleRate: number;
  /** One array of 16-bit samples a channel. */
  readonly channels: readonly Int16Array[];
}

const PCM = 1;
const A_LAW = 6;
const MU_LAW = 7;
const EXTENSIBLE = 0xfffe;

/** @throws Error that says what is wrong with the file */
export function readWav(bytes: Uint8Array): Wav {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 44 || tag(view, 0) !== "RIFF" || tag(view, 8) !== "WAVE") throw new Error("this is no WAV file");
  const format = chunk(view, "fmt ");
  const data = chunk(view, "data");
  if (format === undefined || data === undefined) throw new Error("this WAV file has no format or no data");
  const code = view.getUint16(format.at, true);
  const kind = code === EXTENSIBLE ? view.getUint16(format.at + 24, true) : code;
  const count = view.getUint16(format.at + 2, true);
  const sampleRate = view.getUint32(format.at + 4, true);
  const bits = view.getUint16(format.at + 14, true);
  const sample = decoder(view, kind, bits);
  const width = bits / 8;
  const frames = Math.floor(data.length / (width * count));
  const channels = Array.from({ length: count }, (_, channel) =>
    Int16Array.from({ length: frames }, (_sample, frame) => sample(data.at + (frame * count + channel) * width)),
  );
  return { sampleRate, channels };
}

/** Channels of equal length (the shorter are filled with silence) as a file of 16-bit PCM. */
export function writeWav(channels: readonly Int16Array[], sampleRate = 8000): Uint8Array {
  const count = Math.max(1, channels.length);
  const frames = Math.max(0, ...channels.map((channel) => channel.length));
  const bytes = new Uint8Array(44 + frames * count * 2);
  const view = new DataView(bytes.buffer);
  const header: [at: number, text: string][] = [
    [0, "RIFF"],
    [8, "WAVE"],
    [12, "fmt "],
    [36, "data"],
  ];
  for (const [at, text] of header) for (let i = 0; i < 4; i++) view.setUint8(at + i, text.charCodeAt(i));
  view.setUint32(4, bytes.length - 8, true);
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, count, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * count * 2, true);
  view.setUint16(32, count * 2, true);
  view.setUint16(34, 16, true);
  view.setUint32(40, frames * count * 2, true);
  channels.forEach((channel, at) => {
    for (let frame = 0; frame < channel.length; frame++) view.setInt16(44 + (frame * count + at) * 2, channel[frame] ?? 0, true);
  });
  return bytes;
}

const tag = (view: DataView, at: number): string => String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

function chunk(view: DataView, name: string): { at: number; length: number } | undefined {
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true);
    // A recorder that was stopped hard leaves a length of all ones: what is there counts.
    if (tag(view, at) === name) return { at: at + 8, length: Math.min(length, view.byteLength - at - 8) };
    at += 8 + length + (length % 2);
  }
  return undefined;
}

function decoder(view: DataView, kind: number, bits: number): (at: number) => number {
  if (kind === MU_LAW && bits === 8) return (at) => fromMuLaw(view.getUint8(at));
  if (kind === A_LAW && bits === 8) return (at) => fromALaw(view.getUint8(at));
  if (kind === PCM && bits === 8) return (at) => (view.getUint8(at) - 128) * 256;
  if (kind === PCM && bits === 16) return (at) => view.getInt16(at, true);
  if (kind === PCM && bits === 24) return (at) => view.getInt16(at + 1, true);
  if (kind === PCM && bits === 32) return (at) => view.getInt16(at + 2, true);
  throw new Error(`WAV of format ${kind} with ${bits} bits cannot be played; use 16-bit PCM`);
}

/** ITU-T G.711. */
function fromMuLaw(byte: number): number {
  const value = ~byte & 0xff;
  const magnitude = (((value & 0x0f) << 3) + 0x84) << ((value & 0x70) >> 4);
  return value & 0x80 ? 0x84 - magnitude : magnitude - 0x84;
}

function fromALaw(byte: number): number {
  const value = byte ^ 0x55;
  const exponent = (value & 0x70) >> 4;
  const mantissa = (value & 0x0f) << 4;
  const magnitude = exponent === 0 ? mantissa + 8 : (mantissa + 0x108) << (exponent - 1);
  return value & 0x80 ? magnitude : -magnitude;
}
