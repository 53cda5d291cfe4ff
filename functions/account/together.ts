/** Several maps as one. No two have a key in common: the compiler takes no map that has one of an earlier map's. */
export function together<Maps extends readonly object[]>(...maps: Maps & Apart<Maps>): Together<Maps> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has the fields of all is what all are
  return Object.assign({}, ...maps) as Together<Maps>;
}

type Apart<Maps extends readonly object[], Taken = never> = Maps extends readonly [infer First, ...infer Rest extends readonly object[]]
  ? readonly [keyof First & Taken extends never ? First : never, ...Apart<Rest, Taken | keyof First>]
  : readonly [];

type Together<Maps extends readonly object[]> = Maps extends readonly [infer First, ...infer Rest extends readonly object[]]
  ? First & Together<Rest>
  : unknown;
