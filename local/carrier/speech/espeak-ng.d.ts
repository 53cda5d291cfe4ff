/** The part of espeak-ng's binding that we use; the package brings no types. */
declare module "@echogarden/espeak-ng-emscripten" {
  interface EspeakWorker {
    readonly samplerate: number;
    rate: number;
    volume: number;
    /** 0 when there is such a voice. */
    set_voice(name: string): number;
    /** Calls back with pieces of 16-bit PCM; the callback answers true to stop. */
    synthesize(text: string, callback: (audio: Int16Array | null, events: unknown) => boolean): void;
  }
  export default function init(): Promise<{ eSpeakNGWorker: new () => EspeakWorker }>;
}
