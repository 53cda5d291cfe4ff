/** Whom a Dial calls: its nouns, or a bare number. One noun, one entry. */
import type { Execution } from "../execution.ts";
import { warnOfAttributes } from "../run-call.ts";
import { resolveAddress, type Document, type DocumentRequest } from "../twiml/document.ts";
import type { TwimlElement } from "../twiml/parse-twiml.ts";
import { isEmergency } from "../emergency.ts";
import type { StatusCallback } from "./leg-reporter.ts";

export interface Target {
  readonly kind: "number" | "client" | "sip";
  /** As handsets know it: +…, client:…, sip:… */
  readonly address: string;
  readonly screening?: DocumentRequest;
  readonly statusCallback?: StatusCallback;
  /** Keys sent when it answers. */
  readonly sendDigits?: string;
}

const MAX_TARGETS = 10;
const COMMON =
  "url method statusCallback statusCallbackEvent statusCallbackMethod machineDetection amdStatusCallback amdStatusCallbackMethod";
const NOUNS: ReadonlyMap<string, { kind: Target["kind"]; attributes: ReadonlySet<string>; address: (element: TwimlElement) => string }> =
  new Map([
    [
      "Number",
      {
        kind: "number",
        attributes: new Set(`${COMMON} sendDigits byoc`.split(" ")),
        address: (element) => element.text.replaceAll(/[\s()-]/g, ""),
      },
    ],
    [
      "Client",
      {
        kind: "client",
        attributes: new Set(COMMON.split(" ")),
        address: (element) => `client:${element.children.find((child) => child.name === "Identity")?.text ?? element.text}`,
      },
    ],
    [
      "Sip",
      {
        kind: "sip",
        attributes: new Set(`${COMMON} username password`.split(" ")),
        address: (element) => element.text.split(/[;?]/, 1).join(),
      },
    ],
  ]);

export function targetsOf(execution: Execution, element: TwimlElement, document: Document): Target[] {
  const nouns =
    element.children.length === 0 && element.text !== ""
      ? [{ name: "Number", attributes: {}, children: [], text: element.text }]
      : element.children;
  if (nouns.length > MAX_TARGETS) execution.error(13_230, `Dial has ${nouns.length} nouns; only the first ${MAX_TARGETS} are called`);
  return nouns.slice(0, MAX_TARGETS).flatMap((noun) => targetOf(execution, noun, document) ?? []);
}

function targetOf(execution: Execution, element: TwimlElement, document: Document): Target | undefined {
  const noun = NOUNS.get(element.name);
  if (noun === undefined) {
    execution.warning(12_200, `<${element.name}> cannot stand in <Dial>; it is skipped`);
    return undefined;
  }
  warnOfAttributes(execution, element, noun.attributes);
  const address = noun.address(element);
  if (noun.kind === "number" && isEmergency(address)) {
    execution.error(13_225, "this is a simulation: emergency calls go nowhere");
    return undefined;
  }
  if (noun.kind === "number" && !/^\+[1-9]\d{6,14}$/.test(address)) {
    execution.error(13_223, `"${address.slice(0, 30)}" is no number to dial`);
    return undefined;
  }
  const { sendDigits } = element.attributes;
  return {
    kind: noun.kind,
    address,
    ...screeningOf(element, document),
    ...statusCallbackOf(element, document),
    ...(sendDigits === undefined ? {} : { sendDigits }),
  };
}

const methodOf = (text: string | undefined): "GET" | "POST" => (text?.toUpperCase() === "GET" ? "GET" : "POST");

function screeningOf({ attributes }: TwimlElement, document: Document): { screening?: DocumentRequest } {
  const url = attributes["url"] === undefined ? undefined : resolveAddress(document, attributes["url"]);
  return url === undefined ? {} : { screening: { url, method: methodOf(attributes["method"]), fields: {} } };
}

/** Without events named, only the end is reported. */
function statusCallbackOf({ attributes }: TwimlElement, document: Document): { statusCallback?: StatusCallback } {
  const address = attributes["statusCallback"];
  const url = address === undefined ? undefined : resolveAddress(document, address);
  if (url === undefined) return {};
  const events = new Set((attributes["statusCallbackEvent"] ?? "completed").split(/\s+/));
  return { statusCallback: { url, method: methodOf(attributes["statusCallbackMethod"]), events } };
}
