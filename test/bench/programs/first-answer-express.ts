/** Peer: express + twilio from start to the first answer, asked over loopback by itself, then ends. */
import { request } from "node:http";
import { incomingForm, PATH } from "../office.ts";
import { app } from "./express-app.ts";

const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const { body, signature } = incomingForm(1);
  const headers = { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature };
  const asked = request({ port: typeof address === "object" ? address?.port : 0, path: PATH, method: "POST", headers }, (response) => {
    response.pipe(process.stderr);
    response.on("end", () => process.exit(0));
  });
  asked.end(body);
});
