/** A call that we make to somebody of the office is itself a leg that costs money, beside those that the call's steps dial. */

/** The step under whose name its money is put aside: above every step that a plan can take. */
export const CALLBACK_STEP = 9000;

/** So long such a call lasts at the most, in seconds. */
export const CALLBACK_SECONDS = 300;
