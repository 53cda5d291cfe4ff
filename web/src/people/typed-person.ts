/** What stands in the fields about a person, and what is wrong with it. */

export const isExtension = (text: string): boolean => /^[1-9]\d{1,5}$/.test(text.trim());
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
