export interface PaymentProviderOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Epoch milliseconds; everything that takes time goes by it. */
  readonly now?: () => number;
  /** To whom people pay, as the pages say it. */
  readonly payee?: string;
  readonly stripe: {
    readonly secretKey: string;
    readonly webhookSecret: string;
    readonly webhookUrl: string;
  };
  readonly mpesa: {
    readonly consumerKey: string;
    readonly consumerSecret: string;
    readonly shortCode: string;
    readonly passKey: string;
  };
  /** Where everything is kept; without it, in memory only. */
  readonly dataDir?: string;
}
