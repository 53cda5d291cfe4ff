import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import type { CallView, RecordingView } from "../../../core/account/api/calls.ts";
import { useCallWords } from "../calls/use-call-words.ts";
import { useOffice } from "../shell/office.ts";
import { askAudio } from "./ask-audio.ts";
import { fileName } from "./file-name.ts";
import { keepFile } from "./keep-file.ts";

/** Keeps the recording as a file, under a name by which it is found again. */
export function useDownload(call: CallView, recording: RecordingView): UseMutationResult<void, Error, void> {
  const { caller } = useCallWords();
  const { zone } = useOffice();
  return useMutation({
    mutationFn: async () => {
      // An address of another origin would be opened, not kept: so the sound is fetched first.
      const { url } = await askAudio(call, recording);
      const response = await fetch(url);
      if (!response.ok) throw new Error(`The recording was answered with ${response.status}`);
      const sound = await response.blob();
      keepFile(sound, fileName({ caller: caller(call), startedAt: recording.startedAt ?? call.startedAt, zone, mediaType: sound.type }));
    },
  });
}
