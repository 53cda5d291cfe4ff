import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRateCsv, writeRateCsv } from "../../../core/billing/rate-csv.ts";
import type { Rate } from "../../../core/billing/rate.ts";
import { arbitraryDeck, arbitraryRate } from "./arbitrary-rates.ts";

const HEADER = "prefix,name,per_minute,connection,initial_seconds,increment_seconds";
const kenya: Rate = {
  prefix: "254",
  name: "Kenya",
  perMinuteMicros: 130_000,
  connectionMicros: 0,
  initialSeconds: 60,
  incrementSeconds: 1,
};
const file = (...lines: readonly string[]) => [HEADER, ...lines].join("\n");
const problems = (text: string) => {
  const read = readRateCsv(text);
  return "problems" in read ? read.problems.map(({ path, code }) => `${path}: ${code}`) : [];
};

describe("a file of rates", () => {
  it("is read", () => {
    expect(readRateCsv(file("254,Kenya,0.13,0,60,1", "2547,Kenya mobile,1000000,0.000001,1,3600"))).toEqual({
      rates: [
        kenya,
        { prefix: "2547", name: "Kenya mobile", perMinuteMicros: 1e12, connectionMicros: 1, initialSeconds: 1, incrementSeconds: 3600 },
      ],
    });
  });

  it("may have quotes, CRLF, a byte order mark, blanks, empty lines and another order of columns", () => {
    const text =
      '\uFEFFname,prefix,connection,per_minute,increment_seconds,initial_seconds\r\n\r\n"Kenya, ""all""", 254 ,0.00,"0.130",1,60\r\n';
    expect(readRateCsv(text)).toEqual({ rates: [{ ...kenya, name: 'Kenya, "all"' }] });
  });

  it.each([
    ["0.1", 100_000],
    ["0.3", 300_000],
    ["1.005", 1_005_000],
    ["0.000001", 1],
    ["999999.999999", 999_999_999_999],
    ["1000000", 1e12],
    ["007", 7_000_000],
  ])("says %s and means %d micros", (amount, micros) => {
    expect(readRateCsv(file(`254,Kenya,${amount},0,60,1`))).toEqual({ rates: [{ ...kenya, perMinuteMicros: micros }] });
  });

  it.each(["-0.1", "-0", "+1", "0.0000001", "", ".5", "1.", "1e3", "1 000", "0x10", "NaN", "Infinity", "1000000.000001", '"0,13"', "$1"])(
    "with the amount %s is refused",
    (amount) => {
      expect(problems(file(`254,Kenya,${amount},0,60,1`))).toEqual(["line 2: bad-cell"]);
      expect(problems(file(`254,Kenya,1,${amount},60,1`))).toEqual(["line 2: bad-cell"]);
    },
  );

  it.each<[what: string, line: string, number?: number]>([
    ["no prefix", ",Kenya,1,0,60,1"],
    ["a prefix with +", "+254,Kenya,1,0,60,1"],
    ["a prefix of letters", "25x,Kenya,1,0,60,1"],
    ["a prefix that no number begins with", "0254,Kenya,1,0,60,1"],
    ["no name", "254,,1,0,60,1"],
    ["a name of two lines", `254,"Ke\nnya",1,0,60,1`, 4],
    ["a bell in its name", "254,Ke\u0007nya,1,0,60,1"],
    ["initial seconds 0", "254,Kenya,1,0,0,1"],
    ["increment 0", "254,Kenya,1,0,60,0"],
    ["an increment below zero", "254,Kenya,1,0,60,-1"],
    ["a fraction of a second", "254,Kenya,1,0,60,0.5"],
  ])("with %s is refused", (_what, line, number = 3) => {
    expect(problems(file("1,USA,1,0,1,1", line))).toEqual([`line ${number}: bad-cell`]);
  });

  it.each([
    ["nothing", "", ["line 1: empty"]],
    ["blanks", "\n\n", ["line 1: empty"]],
    ["a header only", HEADER, ["line 1: empty"]],
    ["no header", "254,Kenya,1,0,60,1", 6],
    ["a column more", `${HEADER},colour\n254,Kenya,1,0,60,1,red`, ["line 1: unknown-column"]],
    ["a column twice", `${HEADER},name\n254,Kenya,1,0,60,1,Kenya`, ["line 1: same-column"]],
    ["a column less", "prefix,name,per_minute,connection,initial_seconds\n254,Kenya,1,0,60", ["line 1: missing-column"]],
    ["a cell less", file("254,Kenya,1,0,60"), ["line 2: cell-count"]],
    ["a cell more", file("254,Kenya,1,0,60,1,"), ["line 2: cell-count"]],
    ["a prefix twice", file("254,Kenya,1,0,60,1", "1,USA,1,0,1,1", "254,Again,1,0,60,1"), ["line 4: same-prefix"]],
    ["a quote that is not closed", file('254,"Kenya,1,0,60,1'), ["line 2: bad-csv"]],
    ["a quote in the middle", file("1,USA,1,0,1,1", '254,Ken"ya,1,0,60,1'), ["line 3: bad-csv"]],
  ])("that has %s is refused", (_what, text, expected) => {
    const found = problems(text);
    if (typeof expected === "number") expect(found.length).toBeGreaterThanOrEqual(expected);
    else expect(found).toEqual(expected);
  });

  it("says everything that is wrong, in words, and gives no rate", () => {
    const read = readRateCsv(file("254,Kenya,1,0,60,1", "x,USA,-1,0,0,1", "", "1,USA,1,0,1,1,1"));
    expect(read).toEqual({
      problems: [
        {
          path: "line 3",
          code: "bad-cell",
          message: '"x" in prefix must be the first digits of the numbers, 1 to 15, without + and with no 0 in front.',
        },
        {
          path: "line 3",
          code: "bad-cell",
          message: '"-1" in per_minute must be an amount such as 0.0135: from 0 to 1000000, with at most six decimals.',
        },
        { path: "line 3", code: "bad-cell", message: '"0" in initial_seconds must be a whole number of seconds from 1 to 3600.' },
        { path: "line 5", code: "cell-count", message: "There are 7 cells, and 6 columns." },
      ],
    });
  });

  it("says a hundred problems at most", () => {
    expect(problems(file(...Array.from({ length: 500 }, () => "x,x,x,x,x,x")))).toHaveLength(100);
  });

  it("has at most 50,000 rates", () => {
    const lines = Array.from({ length: 50_001 }, (_, n) => `${100_000 + n},x,1,0,1,1`);
    expect(problems(file(...lines))).toEqual(["line 50002: too-many-lines"]);
    const read = readRateCsv(file(...lines.slice(1)));
    expect("rates" in read && read.rates.length).toBe(50_000);
  });
});

describe("a written file of rates", () => {
  it("is plain CSV", () => {
    expect(writeRateCsv([{ ...kenya, name: 'Kenya, "all"', connectionMicros: 1 }])).toBe(
      `${HEADER}\r\n254,"Kenya, ""all""",0.13,0.000001,60,1\r\n`,
    );
  });

  it.each(["=1+1", "+254", "-x", "@SUM(A1)", "'=x", "''@x", "\uFF1Dx"])("has no formula for the name %s, and reads back", (name) => {
    const text = writeRateCsv([{ ...kenya, name }]);
    expect(text).toContain(`254,'${name},`);
    expect(readRateCsv(text)).toEqual({ rates: [{ ...kenya, name }] });
  });

  it("reads back", () => {
    const deck = fc.oneof(
      arbitraryDeck.filter((rates) => rates.length > 0),
      fc.tuple(arbitraryRate),
    );
    fc.assert(
      fc.property(deck, (rates) => {
        expect(readRateCsv(writeRateCsv(rates))).toEqual({ rates });
      }),
      { numRuns: 500 },
    );
  });
});
