/** Peer: express + twilio as a server. */
import { createServer } from "node:http";
import { app } from "./express-app.ts";
import { listen } from "./listen.ts";

listen(createServer(app));
