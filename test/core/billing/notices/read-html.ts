/** A mail's page as a strict reader sees it (saxes, an XML parser: every tag must be closed): its text, title, links and tags. */
import { SaxesParser } from "saxes";

export interface ReadHtml {
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly links: readonly string[];
  readonly tags: readonly string[];
}

export function readHtml(html: string): ReadHtml {
  const [texts, tags, links]: [string[], string[], string[]] = [[], [], []];
  const [open, found] = [[] as string[], { title: "", language: "" }];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push(name);
    tags.push(name);
    if (name === "a") links.push(String(attributes["href"]));
    if (name === "html") found.language = String(attributes["lang"]);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    if (open.at(-1) === "title") found.title += text;
    else if (open.includes("body")) texts.push(text);
  });
  parser.write(html.replace("<!doctype html>", "").replaceAll(/<meta([^>]*)>/g, "<meta$1/>")).close();
  return { ...found, text: texts.join(" "), links, tags };
}
