import type { AudioView, CallView, RecordingView } from "../../../core/account/api/calls.ts";
import { ask } from "../api/ask.ts";

/** An address that plays the recording for five minutes. */
export const askAudio = (call: Pick<CallView, "id">, recording: Pick<RecordingView, "id">): Promise<AudioView> =>
  ask("POST /api/calls/{id}/recordings/{recording}/audio", { params: { id: call.id, recording: recording.id } });
