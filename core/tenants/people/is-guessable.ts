/** PINs that are tried first: one digit again and again, digits in a row, and the extension itself. */
export function isGuessable(pin: string, extension: string): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, place) => (Number(digit) - Number(pin[place]) + 10) % 10));
  const [step] = steps;
  return pin === extension || (steps.size === 1 && (step === 0 || step === 1 || step === 9));
}
