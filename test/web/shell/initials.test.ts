import { expect, test } from "vitest";
import { initials } from "../../../web/src/shell/initials.ts";

test.each([
  ["Amina Hassan", "AH"],
  ["Sanne de Vries", "SV"],
  ["amina", "A"],
  ["amina@duka.example", "AE"],
  ["Özlem Åberg", "ÖÅ"],
  ["  ", "?"],
  ["24/7", "?"],
])("%s is %s", (name, letters) => expect(initials(name)).toBe(letters));
