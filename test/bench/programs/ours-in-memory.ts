/** Ours: the control handler with its route and plan in memory, and a table that takes the call's record and keeps nothing. */
import { answerControl } from "../../../functions/voice/answer-control.ts";
import { inMemory } from "./services.ts";
import { serveHandler } from "./serve-handler.ts";

const services = inMemory();
serveHandler((request) => answerControl(request, services));
