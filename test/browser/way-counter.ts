/** Walks through pages as a person does, and counts what it takes: screens, fields, clicks and seconds. */
import type { Locator, Page } from "playwright-core";

export interface Way {
  readonly screens: number;
  readonly fields: number;
  readonly clicks: number;
  readonly seconds: number;
}

/** What can be filled in on a screen; radio buttons of one name are one field. Language and light are no part of the way. */
const FIELDS = `(() => {
  const all = [...document.querySelectorAll("main input, main select, main textarea")].filter((field) => {
    const { width, height } = field.getBoundingClientRect();
    return width > 0 && height > 0 && field.type !== "hidden";
  });
  return all.map((field) => (field.type === "radio" ? "radio " + field.name : (field.labels?.[0]?.textContent ?? field.name)));
})()`;

export class WayCounter {
  readonly page: Page;
  readonly #began = performance.now();
  readonly #screens = new Map<string, Set<string>>();
  #clicks = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** A screen is there when its heading is. */
  async sees(heading: string): Promise<void> {
    await this.page.getByRole("heading", { name: heading, level: 1 }).waitFor();
    const fields: unknown = await this.page.evaluate(FIELDS);
    const known = this.#screens.get(heading) ?? new Set();
    if (Array.isArray(fields)) for (const field of fields) known.add(String(field));
    this.#screens.set(heading, known);
  }

  async clicks(locator: Locator): Promise<void> {
    this.#clicks++;
    await locator.click();
  }

  get way(): Way {
    const fields = [...this.#screens.values()].reduce((sum, { size }) => sum + size, 0);
    return {
      screens: this.#screens.size,
      fields,
      clicks: this.#clicks,
      seconds: (performance.now() - this.#began) / 1000,
    };
  }
}
