import { expect, test } from "vitest";
import { readOptions } from "../../../local/start/options.ts";

test("without options the issue's defaults hold", () => {
  expect(readOptions([])).toEqual({ kind: "start", port: 8080, carrierPort: 8081, data: ".simu", empty: false });
});

test("every option is understood", () => {
  expect(readOptions(["--port", "9000", "--carrier-port=9001", "--data", "/srv/x", "--empty"])).toEqual({
    kind: "start",
    port: 9000,
    carrierPort: 9001,
    data: "/srv/x",
    empty: true,
  });
  expect(readOptions(["--domain", "localhost"])).toMatchObject({ kind: "start", domain: "localhost" });
  expect(readOptions(["--help"])).toEqual({ kind: "help" });
});

test.each([
  [["--port", "80a"], 'not "80a"'],
  [["--port", "70000"], "65535"],
  [["--port", "-1"], "--port"],
  [["--prot", "80"], "--prot"],
  [["stray"], "stray"],
  [["--port", "8081"], "must differ"],
  [["--domain", "example.com"], 'not "example.com"'],
])("%j is refused with what is wrong and where help is", (given, reason) => {
  const options = readOptions(given);
  expect(options.kind === "refused" && options.message).toContain(reason);
  expect(options.kind === "refused" && options.message).toContain("--help");
});
