const two = (value: number): string => String(value).padStart(2, "0");

/** When something came, by this computer's clock: 14:05 on the same day, 2026-11-30 14:05 before. */
export function moment(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`;
  if (then.toDateString() === today.toDateString()) return time;
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())} ${time}`;
}
