/** What an authenticator scans: google-authenticator wiki, "Key Uri Format". Digits and period are what every authenticator assumes. */
export function otpauthUri(secret: string, { account, issuer }: { readonly account: string; readonly issuer: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
