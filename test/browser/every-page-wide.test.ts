import { afterAll, beforeAll, test } from "vitest";
import { WIDE, openEveryPage, type EveryPage } from "./every-page.ts";

let pages: EveryPage;
beforeAll(async () => {
  pages = await openEveryPage();
});
afterAll(() => pages?.close());

test.each(WIDE)("the office's: $language, $colorScheme, $width wide", { timeout: 300_000 }, (look) => pages.seeOffice(look));
test.each(WIDE)("the provider's: $language, $colorScheme, $width wide", { timeout: 300_000 }, (look) => pages.seeProvider(look));
