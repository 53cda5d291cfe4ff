/** Records with the microphone, or takes a file; lets one listen to it as callers will, and stores it. */
import { Alert, Button, Checkbox, FileButton } from "@mantine/core";
import { IconAlertCircle, IconMicrophone, IconPlayerStopFilled, IconUpload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../app/use-failure-words.ts";
import { duration as inWords } from "../format/duration.ts";
import { useSecondsSince } from "../format/use-seconds-since.ts";
import { decodeSound, type SoundProblem } from "./decode-sound.ts";
import { encodeWav, TELEPHONE_RATE } from "./encode-wav.ts";
import { SoundPlayer } from "./sound-player.tsx";
import { storeSound } from "./store-sound.ts";
import { trimSilence } from "./trim-silence.ts";
import { useRecorder } from "./use-recorder.ts";
import classes from "./sound-capture.module.css";

export interface SoundCaptureProps {
  /** Told where the sound lies that was kept. */
  readonly onStored: (audio: string) => void;
}

interface Problem {
  readonly problem: SoundProblem;
  readonly size: number;
}

export function SoundCapture({ onStored }: SoundCaptureProps) {
  const [samples, setSamples] = useState<Float32Array<ArrayBuffer>>();
  const [problem, setProblem] = useState<Problem>();
  const reading = useMutation({
    mutationFn: decodeSound,
    onSuccess: (decoded, file) => {
      if ("problem" in decoded) setProblem({ problem: decoded.problem, size: Math.round(file.size / 1024 / 1024) });
      else setSamples(decoded.samples);
    },
  });
  const take = (file: Blob): void => {
    setProblem(undefined);
    reading.mutate(file);
  };
  if (samples !== undefined) return <Captured samples={samples} onStored={onStored} onAgain={() => setSamples(undefined)} />;
  return <Source onSound={take} isReading={reading.isPending} problem={problem} />;
}

interface SourceProps {
  readonly onSound: (file: Blob) => void;
  readonly isReading: boolean;
  readonly problem: Problem | undefined;
}

function Source({ onSound, isReading, problem }: SourceProps) {
  const { t } = useTranslation();
  const recorder = useRecorder(onSound);
  const isRunning = recorder.state === "running";
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onSound(file);
  };
  return (
    <div className={classes.source} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div className={classes.buttons}>
        <Button
          variant={isRunning ? "filled" : "default"}
          {...(isRunning ? { color: "red" } : {})}
          leftSection={isRunning ? <IconPlayerStopFilled size={16} aria-hidden /> : <IconMicrophone size={16} aria-hidden />}
          loading={recorder.state === "asking"}
          onClick={isRunning ? recorder.stop : recorder.start}
        >
          {t(isRunning ? "sounds.capture.stop" : "sounds.capture.record")}
        </Button>
        <FileButton accept="audio/*" onChange={(file) => file !== null && onSound(file)} disabled={isRunning}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden />}
              loading={isReading}
              disabled={isRunning}
            >
              {t("sounds.capture.upload")}
            </Button>
          )}
        </FileButton>
        <span className={classes.hint}>{t("sounds.capture.drop")}</span>
      </div>
      <p className={classes.hint} role="status">
        {isRunning && recorder.since !== undefined ? <Running since={recorder.since} /> : t("sounds.capture.hint")}
      </p>
      {recorder.state === "refused" && <Wrong words={t("sounds.capture.noMicrophone")} />}
      {problem !== undefined && <Wrong words={t(`sounds.capture.${problem.problem}`, { size: problem.size })} />}
    </div>
  );
}

function Running({ since }: { readonly since: number }) {
  const { t } = useTranslation();
  return t("sounds.capture.running", { time: inWords(useSecondsSince(since)) });
}

function Wrong({ words }: { readonly words: string }) {
  return (
    <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
      {words}
    </Alert>
  );
}

interface CapturedProps {
  readonly samples: Float32Array<ArrayBuffer>;
  readonly onStored: (audio: string) => void;
  readonly onAgain: () => void;
}

function Captured({ samples, onStored, onAgain }: CapturedProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const [trim, setTrim] = useState(true);
  const file = useMemo(() => encodeWav(trim ? trimSilence(samples, TELEPHONE_RATE) : samples), [samples, trim]);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file], { type: "audio/wav" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  const storing = useMutation({ mutationFn: () => storeSound(file), onSuccess: onStored });
  return (
    <div className={classes.source}>
      <p className={classes.hint}>{t("sounds.capture.listenFirst")}</p>
      {address !== undefined && <SoundPlayer key={address} audio={address} />}
      <Checkbox
        radius="xs"
        label={t("sounds.capture.trim")}
        checked={trim}
        onChange={({ currentTarget }) => setTrim(currentTarget.checked)}
      />
      {storing.error !== null && <Wrong words={words(storing.error)} />}
      <div className={classes.buttons}>
        <Button onClick={() => storing.mutate()} loading={storing.isPending}>
          {t("sounds.capture.keep")}
        </Button>
        <Button variant="default" onClick={onAgain} disabled={storing.isPending}>
          {t("sounds.capture.again")}
        </Button>
      </div>
    </div>
  );
}
