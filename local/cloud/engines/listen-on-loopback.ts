import { Server } from "node:net";

/**
 * Makes every server of this thread listen on loopback only, whatever address its package asks for.
 * Used in threads that hold an engine which offers no such option; nothing else runs there.
 */
export function listenOnLoopback(): void {
  const listen = Reflect.get(Server.prototype, "listen");
  Reflect.set(Server.prototype, "listen", function listenHere(this: Server, ...given: unknown[]) {
    const [options, ...rest] = given;
    const bound = typeof options === "object" && options !== null ? { ...options, host: "127.0.0.1" } : options;
    return Reflect.apply(listen, this, [bound, ...rest]);
  });
}
