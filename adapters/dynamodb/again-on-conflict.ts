/**
 * A write that met a transaction on the same item was not done, and is simply done again: on a busy account such meetings are normal.
 * The service's own client gives up at the first one.
 */
const ATTEMPTS = 6;
/** Those who met must not meet again: a random part of this is waited, more each time. */
const WAIT_MS = 25;

/** @param isConflict whether the write was refused for nothing else */
export async function againOnConflict<Answer>(write: () => Promise<Answer>, isConflict: (error: unknown) => boolean): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after the other is the point
      return await write();
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, Math.random() * WAIT_MS * attempt));
    }
  }
}
