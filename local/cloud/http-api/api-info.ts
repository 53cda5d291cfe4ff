/** An HTTP API as far as the template has built it. */
export interface ApiInfo {
  readonly id: string;
  /** Function ARN by integration id. */
  readonly integrations: Map<string, { readonly functionArn: string; readonly timeoutMs: number }>;
  readonly routes: ApiRoute[];
  stage: string;
}

export interface ApiRoute {
  /** As in the template: `POST /voice/incoming`, `ANY /api/{proxy+}` or `$default`. */
  readonly key: string;
  readonly integrationId: string;
}
