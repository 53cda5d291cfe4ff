/** TwiML as elements. Strict where carriers are: well-formed XML, nothing before it, one root named Response (error 12100 otherwise). */
import { SaxesParser } from "saxes";

export interface TwimlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TwimlElement[];
  /** Text of the element itself, blanks at the ends removed. */
  readonly text: string;
}

export type ParsedTwiml = { readonly verbs: readonly TwimlElement[] } | { readonly fault: string };

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: TwimlElement[];
  text: string;
}

export function parseTwiml(source: string): ParsedTwiml {
  const stack: Open[] = [];
  let root: TwimlElement | undefined;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => stack.push({ name, attributes, children: [], text: "" }));
  const addText = (text: string): void => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const open = stack.pop();
    if (open === undefined) return;
    const element = { ...open, text: open.text.replaceAll(/\s+/g, " ").trim() };
    const parent = stack.at(-1);
    if (parent === undefined) root = element;
    else {
      parent.children.push(element);
      // Words inside markup of speech (SSML) are spoken too.
      if (parent.name === "Say" || SPEECH_MARKUP.has(parent.name)) parent.text += ` ${element.text} `;
    }
  });
  try {
    parser.write(source).close();
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
  if (root?.name !== "Response")
    return { fault: `the root element is ${root === undefined ? "missing" : `<${root.name}>`}, not <Response>` };
  return { verbs: root.children };
}

const SPEECH_MARKUP = new Set(["p", "s", "emphasis", "prosody", "say-as", "sub", "lang", "phoneme", "w"]);
