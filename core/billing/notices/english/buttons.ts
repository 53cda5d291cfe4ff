export const TOP_UP = "Top up";
export const OPEN = "Open Billing";
export const NOTHING_TO_DO = "There is nothing you need to do.";
