import { describe, expect, it } from "vitest";
import { eventText, NOW, read, refused, SECRET, session, signed } from "./stripe-events.ts";

const BODY = eventText("checkout.session.completed", session());
const MINUTE = 60_000;

describe("a webhook of Stripe's", () => {
  it("is believed when it is signed", () => {
    expect(read(BODY)).toMatchObject({ is: "event", event: { kind: "paid" } });
  });

  it.each([
    ["no signature", undefined],
    ["an empty one", ""],
    ["some text", "signed, honestly"],
    ["only a time", `t=${Math.floor(NOW / 1000)}`],
    ["another scheme only", signed(BODY).replace("v1=", "v0=")],
    ["that of another secret", signed(BODY, "whsec_other")],
    ["that of another body", signed(`${BODY} `)],
    ["one whose time was changed", signed(BODY, SECRET, NOW - 600_000).replace(/t=\d+/, `t=${Math.floor(NOW / 1000)}`)],
  ])("is refused with %s", (_name, signature) => {
    expect(read(BODY, { signature })).toEqual(refused("bad-signature"));
  });

  it("is refused when a byte of it was changed", () => {
    const more = BODY.replace('"amount_total":2000', '"amount_total":9000');
    expect(read(more, { signature: signed(BODY) })).toEqual(refused("bad-signature"));
  });

  it("is refused when no secret is known, or an empty one", () => {
    expect(read(BODY, { secrets: [] })).toEqual(refused("bad-signature"));
    expect(read(BODY, { secrets: [""] })).toEqual(refused("bad-signature"));
  });

  it("is believed for five minutes", () => {
    const signature = signed(BODY, SECRET, NOW - 5 * MINUTE);
    expect(read(BODY, { signature })).toMatchObject({ is: "event" });
    expect(read(BODY, { signature, now: NOW + 1000 })).toEqual(refused("too-old"));
  });

  it("is believed with either secret while they are rotated", () => {
    const secrets = ["whsec_new", SECRET];
    expect(read(BODY, { secrets })).toMatchObject({ is: "event" });
    expect(read(BODY, { secrets, signature: signed(BODY, "whsec_new") })).toMatchObject({ is: "event" });
    expect(read(BODY, { secrets: ["whsec_new"] })).toEqual(refused("bad-signature"));
    expect(read(BODY, { secrets, signature: signed(BODY, SECRET, NOW - 6 * MINUTE) })).toEqual(refused("too-old"));
  });

  it("is believed with one right signature among several", () => {
    const [time, right] = signed(BODY).split(",");
    expect(read(BODY, { signature: `${time},v1=${"0".repeat(64)},${right}` })).toMatchObject({ is: "event" });
  });

  it.each([
    ["no JSON", "payment_status=paid"],
    ["null", "null"],
    ["no event", JSON.stringify({ hello: "world" })],
    ["a thin event", JSON.stringify({ id: "evt_1", object: "v2.core.event", type: "v1.billing.meter" })],
    ["an event without a time", eventText("checkout.session.completed", session(), { created: undefined })],
    ["an event with an odd id", eventText("checkout.session.completed", session(), { id: "evt_1#FINE" })],
  ])("is not understood when it is %s, though signed", (_name, body) => {
    expect(read(body)).toEqual(refused("not-understood"));
  });
});

describe("an event of another account", () => {
  const foreign = eventText("checkout.session.completed", session(), { account: "acct_other" });

  it("is refused", () => {
    expect(read(foreign)).toEqual(refused("other-account"));
    expect(read(foreign, { account: "acct_ours" })).toEqual(refused("other-account"));
  });

  it("is ours when it names our account or none", () => {
    expect(read(BODY, { account: "acct_ours" })).toMatchObject({ is: "event" });
    expect(read(foreign, { account: "acct_other" })).toMatchObject({ is: "event" });
  });

  it("is refused when it is about play money where real money is expected, and the other way round", () => {
    expect(read(BODY, { livemode: true })).toEqual(refused("other-account"));
    expect(read(BODY, { livemode: false })).toMatchObject({ is: "event" });
    expect(read(eventText("checkout.session.completed", session(), { livemode: true }), { livemode: false })).toEqual(
      refused("other-account"),
    );
  });
});
