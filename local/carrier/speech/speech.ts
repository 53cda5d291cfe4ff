/** A voice for <Say>. The real one is espeak-ng; tests may use one that speaks a fixed time per character. */
export interface Speech {
  /** 16-bit PCM at 8 kHz. `language` is a BCP 47 tag such as en-GB or sw-KE. */
  speak(text: string, language: string): Promise<Int16Array>;
}
