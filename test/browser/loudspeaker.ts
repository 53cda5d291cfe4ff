/** What a page really plays, measured where it leaves for the loudspeaker. */
import type { Page } from "playwright-core";

/** Whatever a page that is loaded after this connects with the loudspeaker goes past an ear too. */
export async function listenToLoudspeaker(page: Page): Promise<void> {
  await page.addInitScript({
    content: `
      globalThis.ears = [];
      const { connect } = AudioNode.prototype;
      AudioNode.prototype.connect = function (to, ...rest) {
        if (to instanceof AudioDestinationNode) {
          const ear = new AnalyserNode(this.context);
          connect.call(this, ear);
          ears.push(ear);
        }
        return connect.call(this, to, ...rest);
      };`,
  });
}

/** The loudest sample that it plays now, of 1. */
export async function loudspeaker(page: Page): Promise<number> {
  return Number(
    await page.evaluate(`
      const samples = new Float32Array(2048);
      Math.max(0, ...ears.map((ear) => {
        ear.getFloatTimeDomainData(samples);
        return Math.max(...samples.map(Math.abs));
      }));`),
  );
}
