/** Peer: express with the twilio package's own middleware, as its documentation has it, in production mode and without what costs time. */
import express from "express";
import twilio from "twilio";
import { PATH, TOKEN } from "../office.ts";
import { twilioMenu } from "./twilio-menu.ts";

process.env["TWILIO_AUTH_TOKEN"] = TOKEN;
export const app = express();
app.disable("etag");
app.disable("x-powered-by");
app.post(
  PATH,
  express.urlencoded({ extended: false }),
  twilio.webhook({ protocol: "https", host: "pbx.example.com" }),
  (request, response) => {
    const { CallSid } = request.body;
    response.type("text/xml").send(twilioMenu(String(CallSid)));
  },
);
