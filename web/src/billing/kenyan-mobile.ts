/**
 * A Kenyan mobile number as people type it (0712 345 678, 712345678, +254 712 345 678), in E.164; undefined for any other.
 * Mobile numbers begin with 7 or 1 and have nine digits (Communications Authority of Kenya, numbering plan).
 */
export function kenyanMobile(text: string): string | undefined {
  const [, digits] = /^(?:\+?254|00254|0)?([17]\d{8})$/.exec(text.replaceAll(/[\s().-]/g, "")) ?? [];
  return digits === undefined ? undefined : `+254${digits}`;
}
