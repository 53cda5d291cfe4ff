/** The browser's microphone: a recording that runs, and ends as a file. */
import { useEffect, useRef, useState } from "react";
import { MAX_SECONDS } from "./decode-sound.ts";

export interface Recorder {
  readonly state: "idle" | "asking" | "running" | "refused";
  /** Epoch milliseconds of the running one's beginning. */
  readonly since: number | undefined;
  readonly start: () => void;
  readonly stop: () => void;
}

interface Running {
  readonly state: Recorder["state"];
  readonly since?: number;
}

/** @param onRecorded told when a recording has ended */
export function useRecorder(onRecorded: (sound: Blob) => void): Recorder {
  const recorder = useRef<MediaRecorder>(undefined);
  const [running, setRunning] = useState<Running>({ state: "idle" });
  const told = useRef(onRecorded);
  useEffect(() => {
    told.current = onRecorded;
  });
  useEffect(() => () => recorder.current?.stream.getTracks().forEach((track) => track.stop()), []);

  const start = async (): Promise<void> => {
    setRunning({ state: "asking" });
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
    recorder.current = record(stream, (sound) => {
      setRunning({ state: "idle" });
      told.current(sound);
    });
    setRunning({ state: "running", since: Date.now() });
  };
  return {
    state: running.state,
    since: running.since,
    start: () => void start().catch(() => setRunning({ state: "refused" })),
    stop: () => recorder.current?.stop(),
  };
}

function record(stream: MediaStream, onEnd: (sound: Blob) => void): MediaRecorder {
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  recorder.addEventListener("stop", () => {
    for (const track of stream.getTracks()) track.stop();
    onEnd(new Blob(parts, { type: recorder.mimeType }));
  });
  recorder.start();
  window.setTimeout(() => recorder.state === "recording" && recorder.stop(), (MAX_SECONDS - 1) * 1000);
  return recorder;
}
