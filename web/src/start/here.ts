/** What the browser lets us guess of where an office is: language, country and zone. Each is shown, and can be changed. */

/** Countries of common zones: a browser in English says nothing of the country it stands in, its clock does. */
const ZONES: Readonly<Record<string, string>> = {
  "Africa/Nairobi": "KE",
  "Africa/Dar_es_Salaam": "TZ",
  "Africa/Kampala": "UG",
  "Africa/Kigali": "RW",
  "Africa/Lagos": "NG",
  "Africa/Johannesburg": "ZA",
  "Africa/Cairo": "EG",
  "Africa/Accra": "GH",
  "Africa/Addis_Ababa": "ET",
  "Asia/Dubai": "AE",
  "Asia/Kolkata": "IN",
  "Asia/Singapore": "SG",
  "Asia/Tokyo": "JP",
  "Australia/Sydney": "AU",
  "America/New_York": "US",
  "America/Chicago": "US",
  "America/Denver": "US",
  "America/Los_Angeles": "US",
  "America/Toronto": "CA",
  "America/Sao_Paulo": "BR",
  "Europe/London": "GB",
  "Europe/Dublin": "IE",
  "Europe/Amsterdam": "NL",
  "Europe/Brussels": "BE",
  "Europe/Berlin": "DE",
  "Europe/Paris": "FR",
  "Europe/Madrid": "ES",
  "Europe/Rome": "IT",
  "Europe/Zurich": "CH",
  "Europe/Vienna": "AT",
  "Europe/Stockholm": "SE",
  "Europe/Warsaw": "PL",
};

export interface Here {
  /** ISO 3166. */
  readonly country: string;
  /** IANA zone. */
  readonly zone: string;
}

/** @param locale the browser's, `en-KE` */
export function guessHere(zone: string, locale: string): Here {
  return { zone, country: ZONES[zone] ?? regionOf(locale) ?? "KE" };
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    return undefined;
  }
}

export const browserHere = (): Here => guessHere(new Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language);
