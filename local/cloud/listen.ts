import type { Server } from "node:http";
import { CloudError } from "./cloud-error.ts";

export interface Listening {
  readonly port: number;
  /** Stops listening and cuts what is open. */
  readonly close: () => Promise<void>;
}

/** Starts a server on an address. Throws PORT_BUSY when somebody else has the port. */
export function listen(server: Server, where: { readonly port: number; readonly host: string }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new CloudError("PORT_BUSY", `Port ${where.port} is taken by another program.`, error) : error),
    );
    server.listen(where.port, where.host, () => {
      const address = server.address();
      if (typeof address !== "object" || address === null) return reject(new Error("The server has no port."));
      resolve({ port: address.port, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
