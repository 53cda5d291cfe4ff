import { describe, expect, test } from "vitest";
import { isReservedOffice, meaningOfHost, officeAddress } from "../../../core/tenants/office-address.ts";

describe("an office's address", () => {
  test("is a name below the provider's domain, with the port that only this machine has", () => {
    const named = { accountUrl: "https://app.phones.example.com", tenantDomain: "phones.example.com" };
    expect(officeAddress(named, "duka-travel")).toBe("https://duka-travel.phones.example.com");
    expect(officeAddress(named, "duka-travel", "/billing")).toBe("https://duka-travel.phones.example.com/billing");
    const local = { accountUrl: "http://app.localhost:8080", tenantDomain: "localhost" };
    expect(officeAddress(local, "duka-travel", "/billing/top-up")).toBe("http://duka-travel.localhost:8080/billing/top-up");
  });

  test("is a path below the account without a domain", () => {
    expect(officeAddress({ accountUrl: "https://d1.cloudfront.net/" }, "duka-travel", "/billing")).toBe(
      "https://d1.cloudfront.net/o/duka-travel/billing",
    );
    expect(officeAddress({ accountUrl: "http://127.0.0.1:8080" }, "duka-travel")).toBe("http://127.0.0.1:8080/o/duka-travel");
  });
});

describe("a host's name", () => {
  const meaning = (host: string) => meaningOfHost(host, "phones.example.com");

  test("is the common entrance or one office", () => {
    expect(meaning("app.phones.example.com")).toEqual({ kind: "entrance" });
    expect(meaning("duka-travel.phones.example.com")).toEqual({ kind: "office", tenant: "duka-travel" });
    expect(meaningOfHost("duka-travel.localhost:8080", "localhost")).toEqual({ kind: "office", tenant: "duka-travel" });
  });

  test.each([
    "",
    "phones.example.com",
    ".phones.example.com",
    "a.b.phones.example.com",
    "duka.phones.example.com.evil.example",
    "evil.example",
    "dukaphones.example.com",
    "duka@phones.example.com",
    "duka.phones.example.com, app.phones.example.com",
  ])("%j is none of ours", (host) => {
    expect(meaning(host)).toBeUndefined();
  });
});

test.each(["app", "www", "api", "mail", "xn--80ak6aa92e"])("no office is called %s", (tenant) => {
  expect(isReservedOffice(tenant)).toBe(true);
});

test("an office may be called what is only part of a reserved name", () => {
  for (const tenant of ["apple", "my-app", "duka-travel"]) expect(isReservedOffice(tenant)).toBe(false);
});
