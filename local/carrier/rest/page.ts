/** Lists come in pages with the fields that the carrier's client follows. */
import { RestError } from "./rest-error.ts";
import type { RestRequest } from "./rest.ts";

export function page(request: RestRequest, key: string, all: readonly unknown[]): { status: number; json: unknown } {
  const size = whole(request.query.get("PageSize"), 50, 1000);
  const number = whole(request.query.get("Page"), 0, 100_000);
  const path = `/2010-04-01/Accounts/${request.account}/${request.path.join("/")}.json`;
  const uri = (at: number): string => {
    const query = new URLSearchParams(request.query);
    query.set("PageSize", String(size));
    query.set("Page", String(at));
    return `${path}?${query.toString()}`;
  };
  const more = (number + 1) * size < all.length;
  return {
    status: 200,
    json: {
      [key]: all.slice(number * size, (number + 1) * size),
      page: number,
      page_size: size,
      start: number * size,
      end: Math.min(all.length, (number + 1) * size) - 1,
      uri: uri(number),
      first_page_uri: uri(0),
      next_page_uri: more ? uri(number + 1) : null,
      previous_page_uri: number > 0 ? uri(number - 1) : null,
    },
  };
}

function whole(text: string | null, otherwise: number, most: number): number {
  if (text === null) return otherwise;
  if (!/^\d+$/.test(text) || Number(text) > most) throw new RestError(400, 20_001, `"${text}" is no page`);
  return Number(text);
}
