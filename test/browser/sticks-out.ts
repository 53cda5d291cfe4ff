import type { Page } from "playwright-core";

/** What sticks out of the window when the page can be scrolled sideways: by how much first, then up to five elements. Else nothing. */
export const sticksOut = (page: Page): Promise<string[]> => page.evaluate(STICKS_OUT);

const STICKS_OUT = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isOut = (element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > clientWidth + 1);
  };
  const elements = [...document.querySelectorAll("body *")].filter(isOut).slice(0, 5).map((each) => each.outerHTML.slice(0, 120));
  return [scrollWidth + " pixels in a window of " + clientWidth, ...elements];
})()`;
