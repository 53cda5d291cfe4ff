/** Asks the cloud to run a function of the stack, from the thread of the user pools: how their triggers are called. */
import { randomUUID } from "node:crypto";
import type { MessagePort } from "node:worker_threads";
import * as z from "zod";

/** What the function answered; undefined when it failed. */
export type AskFunction = (functionArn: string, event: unknown) => Promise<unknown>;

const answer = z.object({ id: z.string(), answer: z.unknown() });
const question = z.object({ id: z.string(), functionArn: z.string(), event: z.json() });
export type Question = z.infer<typeof question>;

/** The thread's side. */
export function createAskFunction(port: MessagePort): AskFunction {
  const waiting = new Map<string, (answered: unknown) => void>();
  port.on("message", (message: unknown) => {
    const { id, answer: answered } = answer.parse(message);
    waiting.get(id)?.(answered);
    waiting.delete(id);
  });
  return (functionArn, event) =>
    new Promise((resolve) => {
      const id = randomUUID();
      waiting.set(id, resolve);
      port.postMessage({ id, functionArn, event });
    });
}

/** The cloud's side; it keeps no process alive. */
export function answerQuestions(port: MessagePort, run: (asked: Question) => Promise<unknown>): void {
  port.on("message", (message: unknown) => {
    const asked = question.parse(message);
    void run(asked)
      .catch(() => undefined)
      .then((answered) => port.postMessage({ id: asked.id, answer: answered }));
  });
  port.unref();
}
