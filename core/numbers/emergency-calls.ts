/** Countries from whose numbers the carrier carries emergency calls (telephony.md, section 3, Emergency calls). */
const CARRIED: ReadonlySet<string> = new Set("AT AU CA DE FR GB IE IT MY NZ PH TH US".split(" "));

/** Where it does not, people are told to use a mobile phone before they rely on it. @param country ISO 3166 */
export const hasEmergencyCalls = (country: string): boolean => CARRIED.has(country);
