/**
 * Emergency numbers: a call to one is never refused, never limited and never charged, whatever the tenant owes.
 * Sources: ITU-T E.161.1 (112 and 911 anywhere), and the numbering plans of the countries named.
 */

/** Answered in most networks of the world, by redirection where the country has another number of its own. */
const ANYWHERE: ReadonlySet<string> = new Set(["112", "911", "999"]);

/** What a country (ISO 3166) has beside them: ambulance, fire brigade, police. */
const IN_COUNTRY: ReadonlyMap<string, readonly string[]> = new Map([
  ["AU", ["000", "106"]],
  ["BE", ["100", "101"]],
  ["BI", ["113", "117", "118"]],
  ["BR", ["190", "192", "193"]],
  ["CD", ["113", "118"]],
  ["CH", ["117", "118", "144"]],
  ["CN", ["110", "119", "120"]],
  ["DE", ["110"]],
  ["ES", ["061", "080", "091"]],
  ["ET", ["907", "939", "991"]],
  ["FR", ["15", "17", "18", "114"]],
  ["IN", ["100", "101", "102", "108"]],
  ["IT", ["113", "115", "118"]],
  ["JP", ["110", "118", "119"]],
  ["KE", ["114", "116"]],
  ["NG", ["199"]],
  ["NL", ["113"]],
  ["NZ", ["111"]],
  ["RW", ["111", "113", "912"]],
  ["SO", ["555", "888"]],
  ["SS", ["777"]],
  ["TZ", ["110", "111", "113", "114", "115"]],
  ["ZA", ["107", "10111", "10177"]],
  ["ZM", ["991", "992", "993"]],
]);

/**
 * @param number as it was dialled: blanks, dashes and a plus sign do not matter
 * @param country ISO 3166, whose dialling habits the office follows
 */
export function isEmergency(number: string, country: string): boolean {
  const digits = number.replaceAll(/[\s()+-]/g, "");
  return ANYWHERE.has(digits) || IN_COUNTRY.get(country)?.includes(digits) === true;
}
