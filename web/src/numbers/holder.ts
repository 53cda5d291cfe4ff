import type { Holder } from "../../../core/numbers/offer.ts";

export const emptyHolder = (name: string, country: string): Holder => ({
  name,
  street: "",
  city: "",
  region: "",
  postalCode: "",
  country,
});

export const isWhole = (holder: Holder): boolean => Object.values(holder).every((part) => part.trim() !== "");
