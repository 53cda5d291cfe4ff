/**
 * The one look of our mails: a table 600 px wide that narrows with the screen, styles inline (mail programs drop style sheets),
 * and a style sheet for nothing but dark mode, in the programs that have one.
 */
import type { Fact } from "./facts.ts";

/** All of it plain text; it is escaped here. */
export interface MailContent {
  readonly language: string;
  readonly provider: string;
  readonly title: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  readonly button: string;
  readonly buttonUrl: string;
  readonly footer: string;
}

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const DARK = `
@media (prefers-color-scheme: dark) {
  .ground { background: #0d1212 !important; }
  .sheet { background: #171e1e !important; border-color: #313b3b !important; }
  .text { color: #e9efef !important; }
  .faint { color: #a0adad !important; }
  .line { border-color: #313b3b !important; }
  .button { background: #58c9c1 !important; color: #04201f !important; }
}
@media (max-width: 480px) { .sheet-cell { padding: 24px 20px !important; } }`;

/** Everything that is put between tags or quotes. */
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function mailHtml(content: MailContent): string {
  const { language, provider, title, greeting, paragraphs, facts, button, buttonUrl, footer } = content;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${DARK}
</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f3f6f6">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${escapeHtml(paragraphs[0] ?? "")}</div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f6f6">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
<tr><td class="faint" style="padding:0 4px 12px;${FONT};font-size:14px;line-height:20px;color:#566363">${escapeHtml(provider)}</td></tr>
<tr><td class="sheet sheet-cell" style="padding:32px;background:#ffffff;border:1px solid #d3dbdb;border-radius:8px">
<h1 class="text" style="margin:0 0 20px;${FONT};font-size:22px;line-height:29px;font-weight:600;color:#161c1c">${escapeHtml(title)}</h1>
${[greeting, ...paragraphs].map(paragraph).join("\n")}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px">
${facts.map(row).join("\n")}
</table>
${buttonHtml(button, buttonUrl)}
</td></tr>
<tr><td class="faint" style="padding:16px 4px 0;${FONT};font-size:13px;line-height:20px;color:#566363">${escapeHtml(footer)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

const paragraph = (text: string): string =>
  `<p class="text" style="margin:0 0 16px;${FONT};font-size:16px;line-height:24px;color:#161c1c">${escapeHtml(text)}</p>`;

function row({ label, value }: Fact): string {
  const cell = `padding:10px 0;border-top:1px solid #d3dbdb;${FONT};font-size:15px;line-height:22px;vertical-align:top`;
  return (
    `<tr><td class="faint line" width="40%" style="${cell};padding-right:12px;color:#566363">${escapeHtml(label)}</td>` +
    `<td class="text line" style="${cell};color:#161c1c;font-weight:600;overflow-wrap:anywhere;word-break:break-word">${escapeHtml(value)}</td></tr>`
  );
}

const buttonHtml = (text: string, url: string): string =>
  `<a class="button" href="${escapeHtml(url)}" style="display:inline-block;padding:13px 24px;border-radius:8px;background:#0b6b69;` +
  `color:#ffffff;${FONT};font-size:16px;line-height:22px;font-weight:600;text-decoration:none">${escapeHtml(text)}</a>`;
