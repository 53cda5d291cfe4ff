export const pause = (seconds: number): string => `<Pause length="${seconds}"/>`;
