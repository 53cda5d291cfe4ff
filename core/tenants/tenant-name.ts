/** An office's id, made from its name: it is also a label of its domain, so it is letters, digits and hyphens, and no name of ours. */

/** What the provider's own hosts are called, or what would deceive people about whose page they see. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "account accounts admin administrator api app apps auth billing blog cdn cloud console dashboard dev dns docs email fallback ftp help host " +
    "id imap info invite localhost login mail mx new ns office oauth owner password pay payment payments phone pop postmaster prompts provider " +
    "public register root security setup shop-admin sign-in sign-up signin signup simu sip sms smtp ssl start static status support system " +
    "team tenant test tls voice webhook webhooks webmail www"
  ).split(" "),
);

const MOST = 28;
const LEAST = 3;

/**
 * Ids that an office of this name may get, the nicest first.
 * @param chance a few letters and digits of one's own, for when all the nice ones are taken
 */
export function tenantNames(name: string, chance: string): readonly string[] {
  const label = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9\p{M}]+/gu, "-")
    .replaceAll(/\p{M}/gu, "")
    .slice(0, MOST - 4)
    .replaceAll(/^-+|-+$/g, "");
  const isFit = label.length >= LEAST && !RESERVED.has(label) && !label.startsWith("xn--");
  const stem = label.length >= LEAST && !label.startsWith("xn--") ? label : "office";
  const numbered = [2, 3, 4].map((count) => `${stem}-${count}`);
  return [...(isFit ? [label] : []), ...(stem === "office" || RESERVED.has(label) ? [] : numbered), `${stem.slice(0, 20)}-${chance}`];
}
