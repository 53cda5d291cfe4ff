/**
 * Makes this thread's `Date` tell the cloud's time: the machine's plus an offset that may change at any moment.
 * @param offset one Float64 (milliseconds) in shared memory.
 */
export function shiftDate(offset: SharedArrayBuffer): void {
  const shift = new Float64Array(offset);
  const machineNow = Date.now.bind(Date);
  const now = () => Math.round(machineNow() + (shift[0] ?? 0));
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
}
