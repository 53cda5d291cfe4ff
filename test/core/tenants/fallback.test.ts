import { expect, test } from "vitest";
import { renderFallback } from "../../../adapters/carrier/twilio/render-fallback.ts";
import { fallbackOf } from "../../../core/tenants/fallback.ts";
import { sampleOffice } from "./sample-office.ts";

const office = sampleOffice();
const phones = (of: typeof office.plan.people) => of.map(({ devices }) => devices[0]);

test("tries the first owner's telephone, whatever the order of the people", () => {
  const joseph = { email: "j@duka.example", name: "Joseph", role: "owner", extension: "102" } as const;
  expect(fallbackOf(office).phone).toBe("+254711000101");
  expect(fallbackOf({ ...office, members: [joseph] }).phone).toBe("+254711000102");
});

test("an owner without a telephone is passed over for the first person who has one", () => {
  const sanne = { email: "s@duka.example", name: "Sanne", role: "owner", extension: "103" } as const;
  expect(phones(office.plan.people.slice(2))).toEqual([undefined]);
  expect(fallbackOf({ ...office, members: [sanne] }).phone).toBe("+254711000101");
  expect(fallbackOf({ ...office, members: [] }).phone).toBe("+254711000101");
});

test("the document says who it is, rings, apologises and hangs up, with no address of ours in it", () => {
  const fallback = fallbackOf({ ...office, plan: { ...office.plan, officeName: "Fish & Chips" } });
  const document = renderFallback(fallback, "+254200000001");
  expect(document).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><Response>' +
      '<Say voice="Polly.Amy" language="en-GB">Thank you for calling Fish &amp; Chips. Our switchboard has a technical problem.</Say>' +
      '<Say voice="Polly.Amy" language="en-GB">We are trying to reach a colleague for you. Please hold the line.</Say>' +
      '<Dial answerOnBridge="true" timeout="30" callerId="+254200000001"><Number>+254711000101</Number></Dial>' +
      '<Say voice="Polly.Amy" language="en-GB">Please call again later.</Say><Say voice="Polly.Amy" language="en-GB">Goodbye.</Say><Hangup/></Response>',
  );
});

test("an office without telephones says so politely and dials nobody", () => {
  const plan = { ...office.plan, people: office.plan.people.map((person) => ({ ...person, devices: [] })) };
  const document = renderFallback(fallbackOf({ ...office, plan }), "+254200000001");
  expect(document).not.toContain("Dial");
  expect(document).not.toContain("hold the line");
  expect(document).toContain("Please call again later.");
});
