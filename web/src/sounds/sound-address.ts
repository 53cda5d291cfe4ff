/**
 * Where these pages get a sound: from the site they came from themselves, which serves the same files as the address that carriers
 * were given. A sound from elsewhere stays there.
 */
export function soundAddress(audio: string): string {
  const { pathname } = new URL(audio, window.location.href);
  return /^\/(audio|prompts)\//.test(pathname) ? pathname : audio;
}
