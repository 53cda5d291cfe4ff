import type { AudioView, CallView, RecordingView } from "../../../core/account/views.ts";
import { request } from "../api/request.ts";

/** An address that plays the recording for five minutes. */
export function askAudio(call: CallView, recording: RecordingView): Promise<AudioView> {
  return request<AudioView>(`/calls/${encodeURIComponent(call.id)}/recordings/${encodeURIComponent(recording.id)}/audio`, {
    method: "POST",
  });
}
