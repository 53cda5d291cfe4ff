/**
 * The office's page about money.
 * @throws TypeError when the office's address is no web address
 */
export function billingPage(officeUrl: string): string {
  const { protocol, href } = new URL(`${officeUrl.replace(/\/+$/, "")}/billing`);
  if (protocol !== "https:" && protocol !== "http:") throw new TypeError(`${officeUrl} is no web address`);
  return href;
}
