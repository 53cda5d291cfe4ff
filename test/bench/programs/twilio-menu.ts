/** The menu as the carrier's own builder writes it: what the peers answer with. */
import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";

const STATE = "t=duka&d=254200000001&v=7";

export function twilioMenu(call: string): string {
  const response = new VoiceResponse();
  const state = `${STATE}&a=${Date.now().toString(36)}&s=1&n=main&k=1&c=${call}`;
  const gather = response.gather({
    input: ["dtmf"],
    numDigits: 3,
    timeout: 4,
    finishOnKey: "#",
    action: `/voice/digits?${state}`,
    method: "POST",
  });
  gather.say({ voice: "Polly.Amy", language: "en-GB" }, "Press 1 for sales, 2 for a message, 3 for hours.");
  response.redirect({ method: "POST" }, `/voice/silence?${state}`);
  return response.toString();
}
