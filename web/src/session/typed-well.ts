/** The user pool's own policy (lib/account.ts), told before the round trip. */
export const isStrong = (password: string): boolean =>
  password.length >= 12 && /\d/.test(password) && /[a-z]/.test(password) && /[A-Z]/.test(password) && password.trim() === password;

export const isEmail = (email: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());

/** Six digits; people copy them with spaces. */
export const isCode = (code: string): boolean => /^\d{6}$/.test(code.replaceAll(/\s/g, ""));
