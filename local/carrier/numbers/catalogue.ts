/** What the simulated carrier sells: kinds, places, prices and the papers they take. Numbers are made up, as the real plans shape them. */

type NumberKind = "Local" | "Mobile" | "TollFree";
/** In the carrier's words: an address anywhere, one within the country, one outside it. */
type AddressRequirement = "none" | "any" | "local" | "foreign";

interface Place {
  readonly locality: string;
  readonly region: string;
  /** Digits after the country's prefix. */
  readonly area: string;
}

interface Sold {
  /** Places, or for a kind without any one whose locality is empty. */
  readonly places: readonly Place[];
  /** How many digits follow the area. */
  readonly digits: number;
  readonly address: AddressRequirement;
  /** Papers that the carrier has looked at beforehand. */
  readonly bundle?: true;
  /** US dollars a month. */
  readonly price: string;
}

export interface CountryOnSale {
  readonly name: string;
  readonly prefix: string;
  readonly kinds: Partial<Record<NumberKind, Sold>>;
}

const place = (locality: string, region: string, area: string): Place => ({ locality, region, area });
const nowhere = (area: string): readonly Place[] => [place("", "", area)];

export const COUNTRIES: Readonly<Record<string, CountryOnSale>> = {
  DE: {
    name: "Germany",
    prefix: "49",
    kinds: {
      Local: {
        places: [place("Berlin", "BE", "30"), place("Hamburg", "HH", "40"), place("Munich", "BY", "89")],
        digits: 8,
        address: "local",
        bundle: true,
        price: "1.15",
      },
    },
  },
  GB: {
    name: "United Kingdom",
    prefix: "44",
    kinds: {
      Local: {
        places: [place("London", "England", "203"), place("Manchester", "England", "161"), place("Edinburgh", "Scotland", "131")],
        digits: 7,
        address: "any",
        price: "1.15",
      },
      Mobile: { places: nowhere("7"), digits: 9, address: "any", price: "1.15" },
    },
  },
  KE: {
    name: "Kenya",
    prefix: "254",
    kinds: {
      Local: {
        places: [place("Nairobi", "Nairobi", "20"), place("Mombasa", "Mombasa", "41"), place("Kisumu", "Kisumu", "57")],
        digits: 7,
        address: "none",
        price: "1.00",
      },
      Mobile: { places: nowhere("7"), digits: 8, address: "none", price: "1.00" },
      TollFree: { places: nowhere("800"), digits: 6, address: "none", price: "25.00" },
    },
  },
  NL: {
    name: "Netherlands",
    prefix: "31",
    kinds: {
      Local: {
        places: [place("Amsterdam", "Noord-Holland", "20"), place("Rotterdam", "Zuid-Holland", "10"), place("Utrecht", "Utrecht", "30")],
        digits: 7,
        address: "local",
        price: "1.00",
      },
      Mobile: { places: nowhere("6"), digits: 8, address: "any", price: "1.00" },
    },
  },
  TZ: {
    name: "Tanzania",
    prefix: "255",
    kinds: {
      Local: {
        places: [place("Dar es Salaam", "Dar es Salaam", "22"), place("Zanzibar", "Zanzibar", "24"), place("Arusha", "Arusha", "27")],
        digits: 7,
        address: "none",
        price: "1.00",
      },
    },
  },
  UG: {
    name: "Uganda",
    prefix: "256",
    kinds: {
      Local: {
        places: [place("Kampala", "Central", "41"), place("Gulu", "Northern", "47")],
        digits: 7,
        address: "none",
        price: "1.00",
      },
    },
  },
  US: {
    name: "United States",
    prefix: "1",
    kinds: {
      Local: {
        places: [place("New York", "NY", "212"), place("Chicago", "IL", "312"), place("San Francisco", "CA", "415")],
        digits: 7,
        address: "none",
        price: "1.15",
      },
      TollFree: { places: nowhere("833"), digits: 7, address: "none", price: "2.15" },
    },
  },
};

export const isKind = (text: string): text is NumberKind => text === "Local" || text === "Mobile" || text === "TollFree";

export interface NumberOnSale {
  readonly number: string;
  readonly locality: string;
  readonly region: string;
  readonly country: string;
  readonly kind: NumberKind;
}

const A_PLACE_HAS = 400;

/** Everything of one kind, the same each time; places take turns. */
export function onSale(country: string, kind: NumberKind): readonly NumberOnSale[] {
  const { prefix = "", kinds = {} } = COUNTRIES[country] ?? {};
  const sold = kinds[kind];
  if (sold === undefined) return [];
  const all: NumberOnSale[] = [];
  for (let index = 0; index < A_PLACE_HAS; index++)
    for (const { locality, region, area } of sold.places)
      all.push({ number: `+${prefix}${area}${subscriber(index, sold.digits)}`, locality, region, country, kind });
  return all;
}

/** Scattered over all that have so many digits, never beginning with 0 or 1. */
function subscriber(index: number, digits: number): string {
  const room = 8 * 10 ** (digits - 1);
  return String(2 * 10 ** (digits - 1) + (((index * 7919 + 104_729) * 31) % room));
}

/** What a number that is not one's own is: undefined when nobody sells it. */
export function findOnSale(number: string): (NumberOnSale & Pick<Sold, "address" | "bundle">) | undefined {
  for (const [country, { prefix, kinds }] of Object.entries(COUNTRIES)) {
    if (!number.startsWith(`+${prefix}`)) continue;
    for (const [kind, { address, bundle }] of Object.entries(kinds)) {
      const found = isKind(kind) ? onSale(country, kind).find((one) => one.number === number) : undefined;
      if (found !== undefined) return { ...found, address, ...(bundle === undefined ? {} : { bundle }) };
    }
  }
  return undefined;
}
