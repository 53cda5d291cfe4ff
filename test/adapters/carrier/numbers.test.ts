/** Numbers, papers, SIP domains and calls of our own, asked of the simulated carrier as they are asked of the real one. */
import { expect, test } from "vitest";
import { buyNumber, findOrder } from "../../../adapters/carrier/twilio/buy-number.ts";
import { createAddress } from "../../../adapters/carrier/twilio/create-address.ts";
import { numberPrices } from "../../../adapters/carrier/twilio/number-prices.ts";
import { kindsOfNumbers, listCountries, searchNumbers } from "../../../adapters/carrier/twilio/numbers-for-sale.ts";
import { placeCall } from "../../../adapters/carrier/twilio/place-call.ts";
import { ensureSipDomain } from "../../../adapters/carrier/twilio/sip-domain.ts";
import { ACCOUNT, AMINA, OFFICE, openDesk } from "../../local/carrier/carrier-desk.ts";

const ADDRESSES = { incoming: "https://api.example.com/in", status: "https://api.example.com/status", fallback: "https://x.example.com/f" };
const HOLDER = { name: "Duka", street: "Kade 1", city: "Amsterdam", region: "Amsterdam", postalCode: "1011", country: "NL" };

async function openShop() {
  const desk = await openDesk({});
  const access = { apiUrl: desk.carrier.baseUrl, tokenOf: async () => ACCOUNT.authToken };
  const first = async (country: string, kind: "local" | "mobile" = "local") => {
    const [offer] = await searchNumbers(access, ACCOUNT.sid, { country, kind });
    if (offer === undefined) throw new Error("nothing on sale");
    return offer;
  };
  return { ...desk, access, first };
}

test("countries, kinds and prices", async () => {
  const { access } = await openShop();
  expect(await listCountries(access, ACCOUNT.sid)).toEqual(["DE", "GB", "KE", "NL", "TZ", "UG", "US"]);
  expect(await kindsOfNumbers(access, ACCOUNT.sid, "KE")).toEqual(["local", "mobile", "toll-free"]);
  expect(await kindsOfNumbers(access, ACCOUNT.sid, "FR")).toEqual([]);
  const prices = await numberPrices(access, ACCOUNT.sid, "KE");
  expect(prices?.currency).toBe("USD");
  expect(prices?.monthly.get("toll-free")).toBe(25_000_000);
  expect(await numberPrices(access, ACCOUNT.sid, "FR")).toBeUndefined();
});

test("the search knows cities and digits, and leaves out what is taken", async () => {
  const { access } = await openShop();
  const inMombasa = await searchNumbers(access, ACCOUNT.sid, { country: "KE", kind: "local", near: "Mombasa" });
  expect(inMombasa).toHaveLength(20);
  expect(inMombasa.every(({ number, locality }) => number.startsWith("+25441") && locality === "Mombasa")).toBe(true);
  const with77 = await searchNumbers(access, ACCOUNT.sid, { country: "KE", kind: "local", digits: "7*7" });
  expect(with77.length).toBeGreaterThan(0);
  expect(with77.every(({ number }) => /7\d7/.test(number))).toBe(true);
  const [one] = inMombasa;
  expect(await buyNumber(access, ACCOUNT.sid, { name: "order", number: one?.number ?? "", addresses: ADDRESSES })).toEqual({
    is: "bought",
  });
  const after = await searchNumbers(access, ACCOUNT.sid, { country: "KE", kind: "local", near: "Mombasa" });
  expect(after.map(({ number }) => number)).not.toContain(one?.number);
  expect(await searchNumbers(access, ACCOUNT.sid, { country: "KE", kind: "national" })).toEqual([]);
  expect(await searchNumbers(access, ACCOUNT.sid, { country: "KE", kind: "local", digits: "!" })).toEqual([]);
});

test("an order is found by its name, and a number that is gone is refused", async () => {
  const { access, first } = await openShop();
  const { number } = await first("KE");
  expect(await findOrder(access, ACCOUNT.sid, "simu-1")).toBe(false);
  await buyNumber(access, ACCOUNT.sid, { name: "simu-1", number, addresses: ADDRESSES });
  expect(await findOrder(access, ACCOUNT.sid, "simu-1")).toBe(true);
  const again = await buyNumber(access, ACCOUNT.sid, { name: "simu-2", number, addresses: ADDRESSES });
  expect(again).toEqual({ is: "refused", because: "gone" });
});

test("papers are asked for where the country wants them", async () => {
  const { access, first } = await openShop();
  const dutch = await first("NL");
  expect(dutch.papers).toBe("local");
  const order = { name: "o", number: dutch.number, addresses: ADDRESSES };
  expect(await buyNumber(access, ACCOUNT.sid, order)).toEqual({ is: "refused", because: "address" });
  const foreign = await createAddress(access, ACCOUNT.sid, { ...HOLDER, country: "KE" });
  expect(await buyNumber(access, ACCOUNT.sid, { ...order, addressId: foreign ?? "" })).toEqual({ is: "refused", because: "address" });
  const own = await createAddress(access, ACCOUNT.sid, HOLDER);
  expect(await buyNumber(access, ACCOUNT.sid, { ...order, addressId: own ?? "" })).toEqual({ is: "bought" });
  expect(await createAddress(access, ACCOUNT.sid, { ...HOLDER, street: " " })).toBeUndefined();
  const german = await first("DE");
  const papers = { name: "d", number: german.number, addresses: ADDRESSES };
  expect(await buyNumber(access, ACCOUNT.sid, papers)).toEqual({ is: "refused", because: "bundle" });
  expect(await buyNumber(access, ACCOUNT.sid, { ...papers, bundleId: `BU${"1".repeat(32)}` })).toEqual({ is: "bought" });
});

test("a SIP domain is made once", async () => {
  const { access } = await openShop();
  const domain = { name: "duka-1a2b3c.sip.twilio.com", incoming: ADDRESSES.incoming, status: ADDRESSES.status };
  await ensureSipDomain(access, ACCOUNT.sid, domain);
  await ensureSipDomain(access, ACCOUNT.sid, domain);
});

test("a telephone is called from an own number", async () => {
  const desk = await openShop();
  const amina = desk.scenario.phone(AMINA);
  const call = { from: OFFICE, to: AMINA, ...ADDRESSES, ringSeconds: 30, seconds: 60 };
  expect(await placeCall(desk.access, ACCOUNT.sid, call)).toMatch(/^CA[0-9a-f]{32}$/);
  await amina.rings();
  expect(await placeCall(desk.access, ACCOUNT.sid, { ...call, from: "+254200009999" })).toBeUndefined();
});
