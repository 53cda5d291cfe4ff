export const TOP_UP = "Ongeza salio";
export const OPEN = "Fungua Malipo";
export const NOTHING_TO_DO = "Huhitaji kufanya chochote.";
