/** Pictures for the documents, made by the tests that show the same: SIMU_PICTURES=1 npx vitest run test/browser/… */
import { join } from "node:path";
import type { Page } from "playwright-core";

const FOLDER = join(import.meta.dirname, "../../docs/pictures");

/** @param name of the file in docs/pictures, without its ending */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env["SIMU_PICTURES"] !== "1") return;
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled", caret: "hide" });
}
