import type { Deliveries } from "./deliveries.ts";
import type { PaymentProviderOptions } from "./payment-options.ts";
import type { StateFile } from "./state/state-file.ts";
import type { State } from "./state/state.ts";

/** What every part of the simulated providers works with. */
export interface Provider {
  readonly options: PaymentProviderOptions;
  readonly file: StateFile;
  readonly state: State;
  readonly deliveries: Deliveries;
  readonly now: () => number;
  /** Without a slash at the end. */
  readonly baseUrl: () => string;
}
