import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { sticksOut } from "./sticks-out.ts";

/** Run in the page itself. The other way opens one more page for each look, to put frames of other origins together: there are none. */
const IN_PLACE = true;
/** What is wrong, without the particulars of all that is right; and without fetching each style sheet again, for a rule that is off. */
const FINDS: Parameters<AxeBuilder["options"]>[0] = { resultTypes: ["violations"], preload: { assets: ["media"] } };

/**
 * That a page can be read by everybody as it stands: axe objects to nothing, and nobody has to scroll sideways.
 * @param name what is shown, for whoever reads that it failed
 * @param pictures folder that keeps how it looks, from top to bottom, as `<name>.png`
 */
export async function expectReadable(page: Page, name: string, pictures?: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(IN_PLACE).options(FINDS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html}`).join(", ")}`);
  expect(found, name).toEqual([]);
  expect(await sticksOut(page), `${name} can be scrolled sideways`).toEqual([]);
}
