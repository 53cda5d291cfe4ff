/** The fields `name[key]=text` of a form. */
export function textsUnder(form: URLSearchParams, name: string): Record<string, string> {
  const found: [string, string][] = [];
  for (const [field, text] of form)
    if (field.startsWith(`${name}[`) && field.endsWith("]")) found.push([field.slice(name.length + 1, -1), text]);
  return Object.fromEntries(found);
}
