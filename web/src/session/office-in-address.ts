import { recall, remember } from "../app/remembered.ts";
import type { SessionView } from "../../../core/account/api/session.ts";

/** Which office the page's address is about: `/o/duka-travel/calls`. Undefined where the host's name says it, or none is meant. */
export const officeInAddress = (): string | undefined => /^\/o\/([a-z0-9-]+)(\/|$)/.exec(window.location.pathname)?.[1];

/** What the address of every page of an office begins with: nothing where its name says which one it is. */
export const officeBase = (office: string, address: SessionView["address"]): string => (address === "host" ? "" : `/o/${office}`);

/** An address below `/o/<office>`, as it is without that. */
export const withoutOffice = (path: string): string => path.replace(/^\/o\/[a-z0-9-]+(?=\/|$)/, "") || "/";

const LAST_OFFICE = "simu-office";

/** For the next visit without an office in its address. */
export const rememberOffice = (office: string): void => remember(LAST_OFFICE, office);

/** The office that was open last, where the address leaves it open which is meant. */
export function lastOffice(): string | undefined {
  const isAboutOffices = !/^\/(provider|start)(\/|$)/.test(window.location.pathname);
  return isAboutOffices ? (recall(LAST_OFFICE) ?? undefined) : undefined;
}
