/** Says why, and ends the program. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
