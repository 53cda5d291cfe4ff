import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openShop, topUp, type Shop } from "./shop.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const RETURN = "https://simu.example/billing?tab=top-up&payment=pay_1";

const press = (path: string, outcome: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${shop.provider.baseUrl}${path}`, { method: "POST", body: new URLSearchParams({ outcome }), redirect: "manual", headers });
const show = async (path: string): Promise<string> => (await fetch(`${shop.provider.baseUrl}${path}`)).text();

async function pageOf(fields: Parameters<typeof topUp>[0] = {}): Promise<string> {
  const { providerId } = await shop.cards.startPayment(topUp(fields));
  return `/pay/${providerId}`;
}

describe("the hosted page", () => {
  it("says what is paid to whom, and that it is a simulation", async () => {
    const page = await show(await pageOf());
    expect(page).toContain("Pay <strong>20.00 USD</strong> to Simu");
    expect(page).toContain("No real money moves here");
    expect(page).toContain("amina@duka.example");
  });

  it("writes amounts as people do", async () => {
    expect(await show(await pageOf({ currency: "UGX", micros: 75_000_000_000 }))).toContain("75,000 UGX");
    expect(await show(await pageOf({ paymentId: "pay_2", currency: "JPY", micros: 1234_000_000 }))).toContain("1,234 JPY");
  });

  it("takes what is typed for text", async () => {
    const page = await show(await pageOf({ description: `<img src=x onerror="alert('x')">` }));
    expect(page).toContain("&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;");
    expect(page).not.toContain("<img");
  });

  it("sends the payer back once it has told the shop", async () => {
    const answer = await press(await pageOf(), "paid");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, RETURN]);
    expect(shop.told()).toMatchObject([{ kind: "paid", paymentId: "pay_1" }]);
  });

  it("sends the payer back when the shop is away, too", async () => {
    shop.receiver.status = 500;
    const answer = await press(await pageOf(), "paid");
    expect(answer.headers.get("location")).toBe(RETURN);
  });

  it.each(["slow", "slow-declined", "charged-back"])("sends the payer back at once: %s", async (outcome) => {
    expect((await press(await pageOf(), outcome)).headers.get("location")).toBe(RETURN);
  });

  it("stays when the card is declined, says so, and lets one try again", async () => {
    const path = await pageOf();
    expect((await press(path, "declined")).headers.get("location")).toBe(path);
    expect(await show(path)).toContain("The card was declined. No money was taken.");
    expect((await press(path, "paid")).headers.get("location")).toBe(RETURN);
  });

  it("goes back without paying, and can be opened again", async () => {
    const path = await pageOf();
    expect((await press(path, "cancelled")).headers.get("location")).toBe(RETURN);
    expect(shop.told()).toEqual([]);
    expect(await show(path)).toContain("Pay: succeeds");
  });

  it("is paid once, however often one presses", async () => {
    const path = await pageOf();
    const pressed = await Promise.all([press(path, "paid"), press(path, "paid")]);
    pressed.push(await press(path, "charged-back"));
    expect(pressed.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 303]);
    expect(await show(path)).toContain("This is paid.");
    await shop.pass(3_600_000);
    expect(shop.told().map(({ kind }) => kind)).toEqual(["paid"]);
  });

  it("does nothing for a word it does not know, or a page of another site", async () => {
    const path = await pageOf();
    expect((await press(path, "gratis")).status).toBe(200);
    expect((await press(path, "paid", { origin: "https://evil.example" })).status).toBe(403);
    expect((await press(path, "paid", { origin: "null" })).status).toBe(403);
    expect(shop.told()).toEqual([]);
    expect((await press(path, "paid", { origin: shop.provider.baseUrl })).status).toBe(303);
  });

  it("that was never there is not found", async () => {
    const answer = await fetch(`${shop.provider.baseUrl}/pay/cs_test_unknown`);
    expect([answer.status, (await answer.text()).includes("There is no such payment.")]).toEqual([404, true]);
  });

  it("loads nothing from elsewhere and runs no script", async () => {
    const answer = await fetch(`${shop.provider.baseUrl}${await pageOf()}`);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await answer.text()).not.toMatch(/<script|https?:\/\/(?!simu\.example)/);
  });
});

describe("the telephones", () => {
  const begin = async (phone: string): Promise<string> => {
    const callbackUrl = `${shop.receiver.url}/mpesa`;
    const started = await shop.mpesa.startPayment(topUp({ micros: 2590_000_000, currency: "KES", phone, callbackUrl }));
    return started.providerId;
  };

  it("show each prompt with its number, and answer it", async () => {
    const first = await begin("+254712345678");
    await begin("+254110000001");
    const page = await show("/mpesa/phone");
    for (const text of ["+254 712 345 678", "+254 110 000 001", "2,590 KES", "duka-travel"]) expect(page).toContain(text);
    expect((await press(`/mpesa/phone/${first}`, "paid")).headers.get("location")).toBe("/mpesa/phone");
    expect(await shop.mpesa.readPayment(first)).toEqual({ state: "paid" });
    const left = await show("/mpesa/phone");
    expect(left).not.toContain("+254 712 345 678");
    expect(left).toContain("+254 110 000 001");
  });

  it("look again by themselves only while nothing is asked", async () => {
    const refresh = async () => (await fetch(`${shop.provider.baseUrl}/mpesa/phone`)).headers.get("refresh");
    expect(await refresh()).toBe("2");
    const id = await begin("+254712345678");
    expect(await refresh()).toBeNull();
    await press(`/mpesa/phone/${id}`, "ignored");
    expect(await refresh()).toBe("2");
    expect(await shop.mpesa.readPayment(id)).toEqual({ state: "open" });
  });

  it("answer a prompt once", async () => {
    const id = await begin("+254712345678");
    await press(`/mpesa/phone/${id}`, "cancelled");
    await press(`/mpesa/phone/${id}`, "paid");
    expect(await shop.mpesa.readPayment(id)).toEqual({ state: "failed" });
    expect(shop.receiver.received.length).toBe(1);
  });
});
