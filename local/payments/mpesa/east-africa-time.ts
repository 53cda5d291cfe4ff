const AHEAD_MS = 3 * 3_600_000;

/** `yyyyMMddHHmmss`, three hours ahead of UTC. */
export const eastAfricaTime = (at: number): string => new Date(at + AHEAD_MS).toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
