/** Emergency numbers of many countries. A simulation never sends a call there, however it is dialled. */
const EMERGENCY = new Set(["000", "110", "111", "112", "113", "114", "115", "117", "118", "119", "911", "933", "999"]);

export const isEmergency = (address: string): boolean => EMERGENCY.has(address.replace(/^\+?0?(?=\d{3}$)/, "").replace(/^\+/, ""));
