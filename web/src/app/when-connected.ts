/**
 * Fetches a part of the pages, when there is a connection to fetch it by. A browser that failed to get a script does not ask for it again
 * until the whole page is loaded anew; so whether anything comes is tried out first, with a request that may fail as often as it likes.
 */
export async function whenConnected<Part>(load: () => Promise<Part>): Promise<Part> {
  await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
  return load();
}
