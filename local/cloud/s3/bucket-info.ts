export interface BucketInfo {
  readonly name: string;
  readonly path: string;
  readonly cors: readonly CorsRule[];
}

/** One rule of the bucket's CorsConfiguration. */
export interface CorsRule {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly maxAgeSeconds?: number;
}
