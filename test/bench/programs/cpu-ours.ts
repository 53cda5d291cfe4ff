/** Ours: the control handler from API Gateway's event to its answer, verification, decision, record, log and all. */
import { answerControl } from "../../../functions/voice/answer-control.ts";
import { cpuLoop } from "./cpu-loop.ts";
import { incomingEvent } from "./incoming-event.ts";
import { inMemory } from "./services.ts";

const services = inMemory();
const events = Array.from({ length: 500 }, (_, n) => incomingEvent(n));

void cpuLoop(async (n) => {
  const event = events[n % events.length];
  const answer = event === undefined ? undefined : await answerControl(event, services);
  if (answer?.statusCode !== 200) throw new Error(`answered ${answer?.statusCode}`);
});
