/** Kenyan mobiles begin with 7 or 1 and have nine digits after the country code. */
const KENYAN_MOBILE = /^\+(254[17]\d{8})$/;

/** A number (E.164) as Daraja writes it, `2547XXXXXXXX`; undefined when it is no Kenyan mobile, which M-Pesa cannot ask. */
export const kenyanMobile = (phone: string): string | undefined => KENYAN_MOBILE.exec(phone)?.[1];
