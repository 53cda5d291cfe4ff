export interface DistributionInfo {
  readonly id: string;
  readonly domain: string;
  /** Names of its own, `*.localhost`; without one it answers for the whole origin. */
  readonly aliases: readonly string[];
  readonly defaultRootObject: string;
  /** By origin id. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** In the order of precedence; the default one is last. */
  readonly behaviors: readonly Behavior[];
  /** By the origin's status. */
  readonly errorPages: ReadonlyMap<number, { readonly status: number; readonly path: string }>;
}

/** Where a behaviour gets its answers: a bucket of the stack, or (for its API) the routes that were asked before. */
export type Origin = { readonly kind: "bucket"; readonly bucket: string; readonly path: string } | { readonly kind: "api" };

export interface Behavior {
  /** CloudFront's pattern: `*` is any text, `?` one character. */
  readonly pattern: string;
  readonly originId: string;
  readonly methods: readonly string[];
  /** ARNs of viewer-request functions. */
  readonly functions: readonly string[];
  readonly responseHeadersId?: string;
}
