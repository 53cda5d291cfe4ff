import { IconFileMusic, IconMicrophone, IconPlayerStop } from "@tabler/icons-react";
import { useRef } from "react";
import type { BrowserPhone } from "../phone/browser-phone.ts";
import type { Voice } from "../phone/phone-state.ts";
import { useWords } from "../words/language.ts";

/** What the owner speaks with: the microphone, or a file. */
export function VoiceControls({ phone, voice }: { readonly phone: BrowserPhone; readonly voice: Voice }) {
  const words = useWords();
  const isLive = voice.source === "microphone";
  return (
    <div className="voice">
      <button
        type="button"
        className="button"
        aria-pressed={isLive}
        onClick={() => (isLive ? phone.fallSilent() : void phone.useMicrophone())}
      >
        <IconMicrophone aria-hidden size={18} /> {isLive ? words.stopMicrophone : words.useMicrophone}
      </button>
      {voice.source === "file" ? (
        <button type="button" className="button" onClick={() => phone.fallSilent()}>
          <IconPlayerStop aria-hidden size={18} /> <span className="ellipsis">{words.stopFile(voice.speaking ?? "")}</span>
        </button>
      ) : (
        <FileButton onChoose={(file) => void phone.speakFile(file)} />
      )}
    </div>
  );
}

function FileButton({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        <IconFileMusic aria-hidden size={18} /> {words.speakFile}
      </button>
      <input
        ref={input}
        type="file"
        accept="audio/*,.wav"
        aria-label={words.speakFile}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onChoose(file);
          // The same file may be chosen again.
          event.target.value = "";
        }}
      />
    </>
  );
}
