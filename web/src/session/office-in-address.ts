/** Which office the page's address is about: `/o/duka-travel/calls`. Undefined where the host's name says it, or none is meant. */
export const officeInAddress = (): string | undefined => /^\/o\/([a-z0-9-]+)(\/|$)/.exec(window.location.pathname)?.[1];

/** What every page of an office's address begins with. */
export const officeBase = (office: string): string => `/o/${office}`;
