/**
 * The account's page about money.
 * @throws TypeError when the account's address is no web address
 */
export function billingPage(accountUrl: string): string {
  const { protocol, href } = new URL(`${accountUrl.replace(/\/+$/, "")}/billing`);
  if (protocol !== "https:" && protocol !== "http:") throw new TypeError(`${accountUrl} is no web address`);
  return href;
}
