/** A question for each endpoint. Whoever declares an endpoint adds one line to an area, and the matrix asks it as everybody. */
import type { Samples } from "./sample.ts";
import { billingSamples } from "./billing.ts";
import { callsSamples } from "./calls.ts";
import { flowSamples } from "./flow.ts";
import { numbersSamples } from "./numbers.ts";
import { officeSamples } from "./office.ts";
import { peopleSamples } from "./people.ts";
import { placesSamples } from "./places.ts";
import { providerSamples } from "./provider.ts";
import { sessionSamples } from "./session.ts";
import { soundsSamples } from "./sounds.ts";

export const samples: Samples = {
  ...sessionSamples,
  ...callsSamples,
  ...billingSamples,
  ...soundsSamples,
  ...flowSamples,
  ...officeSamples,
  ...peopleSamples,
  ...placesSamples,
  ...numbersSamples,
  ...providerSamples,
};
