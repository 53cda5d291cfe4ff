/** Whether a section is the one that is shown. */
import { useLocation } from "wouter";
import { SECTIONS, type Section } from "./sections.tsx";

export function useIsCurrent(): (section: Section) => boolean {
  const [location] = useLocation();
  return (section) => {
    const { path } = SECTIONS[section];
    return location === path || (path !== "/" && location.startsWith(`${path}/`));
  };
}
