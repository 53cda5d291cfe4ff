/** Sound travels between the page and the carrier in pieces of 20 ms: 160 samples at 8 kHz. */
export const FRAME_MS = 20;
export const FRAME_SAMPLES = 160;
