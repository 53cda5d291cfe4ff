import type { Page } from "playwright-core";

/**
 * Until a page of the account shows what it came for: its heading is there, nothing stands in for what is still being fetched, and the
 * network was idle once since it was loaded. (That alone says little: on a slow machine it may be idle before the page's own part of the
 * script has begun to ask.)
 *
 * A page is sent elsewhere only when it is at rest: one that is left while it loads, with routes intercepted, may never count as idle again.
 */
export async function atRest(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  await page.locator(".mantine-Skeleton-root").first().waitFor({ state: "detached" });
  await page.waitForLoadState("networkidle");
}
