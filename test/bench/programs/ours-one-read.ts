/** Ours: the control handler with one read of the table for every webhook. Argument: the table's address. */
import { answerControl } from "../../../functions/voice/answer-control.ts";
import { serveHandler } from "./serve-handler.ts";
import { withOneRead } from "./services.ts";

const services = withOneRead(process.argv[2] ?? "");
serveHandler((request) => answerControl(request, services));
