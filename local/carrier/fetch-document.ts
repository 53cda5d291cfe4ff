/** Asks the application for a document. What cannot be fetched or read goes to the fallback address, with the error's number. */
import { callFields } from "./fields.ts";
import type { Execution } from "./execution.ts";
import type { Document, DocumentRequest } from "./twiml/document.ts";
import { parseTwiml } from "./twiml/parse-twiml.ts";
import type { ExchangeResult } from "./webhooks/exchange.ts";

const MAX_DOCUMENT_BYTES = 64 * 1024;
const APPLICATION_ERROR = "We are sorry, an application error has occurred. Goodbye.";

interface Fault {
  readonly code: number;
  readonly message: string;
}

/** The document, or that of the fallback address; undefined when neither could be had: the caller has then heard so. */
export async function fetchDocument(execution: Execution, request: DocumentRequest): Promise<Document | undefined> {
  const document = await ask(execution, request);
  if (!("code" in document)) return document;
  if (execution.call.isOver) return undefined;
  execution.error(document.code, document.message);
  const fallback = fallbackOf(execution, request, document);
  if (fallback !== undefined) {
    const second = await ask(execution, fallback);
    if (!("code" in second)) return second;
    if (execution.call.isOver) return undefined;
    execution.error(second.code, second.message);
  }
  execution.answer();
  await say(execution, APPLICATION_ERROR);
  return undefined;
}

function fallbackOf({ switch: telephoneSwitch, call }: Execution, request: DocumentRequest, fault: Fault): DocumentRequest | undefined {
  const fallback = telephoneSwitch.fallbackOf(call);
  if (fallback === undefined) return undefined;
  return { ...fallback, fields: { ...request.fields, ErrorCode: String(fault.code), ErrorUrl: request.url } };
}

async function ask({ switch: telephoneSwitch, call }: Execution, { url, method, fields }: DocumentRequest): Promise<Document | Fault> {
  const result = await telephoneSwitch.webhooks.send({
    address: url,
    method,
    fields: { ...callFields(call), ...fields },
    authToken: telephoneSwitch.authToken(call.account),
    call: call.sid,
  });
  return readAnswer(result, url, method);
}

function readAnswer(result: ExchangeResult, address: string, method: "GET" | "POST"): Document | Fault {
  if (result.is !== "answer") return { code: 11_205, message: result.message };
  const { status, contentType, body } = result;
  if (status < 200 || status > 299) return { code: 11_200, message: `the application answered ${status}` };
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const url = address.split("#", 1).join();
  if (type.startsWith("audio/")) return { url, method, verbs: [{ name: "Play", attributes: {}, children: [], text: url }] };
  if (body.length > MAX_DOCUMENT_BYTES)
    return { code: 11_750, message: `the document has ${body.length} bytes, more than ${MAX_DOCUMENT_BYTES}` };
  if (type === "text/plain") return { url, method, verbs: [{ name: "Say", attributes: {}, children: [], text: body.toString("utf8") }] };
  if (type !== "text/xml" && type !== "application/xml" && type !== "text/html")
    return { code: 12_300, message: `the content type is "${type}"` };
  const parsed = parseTwiml(body.toString("utf8"));
  return "fault" in parsed ? { code: 12_100, message: parsed.fault } : { url, method, verbs: parsed.verbs };
}

async function say(execution: Execution, text: string): Promise<void> {
  const { clock, speech } = execution.switch;
  execution.call.tellPrompt(text);
  await execution.play(await clock.during(speech.speak(text, "en-US")), execution.stop);
}
