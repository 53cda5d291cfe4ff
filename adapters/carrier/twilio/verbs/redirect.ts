import { xml } from "../xml.ts";

export const redirect = (url: string, method: "GET" | "POST"): string => `<Redirect method="${method}">${xml(url)}</Redirect>`;
