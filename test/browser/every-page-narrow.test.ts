import { afterAll, beforeAll, test } from "vitest";
import { NARROW, openEveryPage, type EveryPage } from "./every-page.ts";

let pages: EveryPage;
beforeAll(async () => {
  pages = await openEveryPage();
});
afterAll(() => pages?.close());

test.each(NARROW)("the office's: $language, $colorScheme, $width wide", { timeout: 300_000 }, (look) => pages.seeOffice(look));
test.each(NARROW)("the provider's: $language, $colorScheme, $width wide", { timeout: 300_000 }, (look) => pages.seeProvider(look));
