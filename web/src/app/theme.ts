/** The look: one deep teal, nine greys with a breath of it, one radius, the system's font. Text keeps a contrast of 4.5 in both themes. */
import { createTheme, Text, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const teal: MantineColorsTuple = [
  "#effaf8",
  "#d9f2ee",
  "#b3e5dd",
  "#82d3c8",
  "#4dbbaf",
  "#2a9d92",
  "#188277",
  "#0f6b63",
  "#0b5650",
  "#084540",
];

const gray: MantineColorsTuple = [
  "#f8faf9",
  "#f1f4f3",
  "#e6ebe9",
  "#d6dddb",
  "#bbc5c3",
  "#939e9c",
  "#5f6b69",
  "#46514f",
  "#2d3735",
  "#151c1b",
];

/** Only for what is lost or refused. */
const red: MantineColorsTuple = [
  "#fef3f1",
  "#fde3df",
  "#fac5bd",
  "#ff9b8a",
  "#f0705c",
  "#e04a35",
  "#cf3522",
  "#b42318",
  "#921b12",
  "#71150e",
];

/** From the text to the ground, as Mantine orders them. */
const dark: MantineColorsTuple = [
  "#dce3e1",
  "#b6c0be",
  "#98a4a1",
  "#64716e",
  "#3a4543",
  "#2a3331",
  "#1c2422",
  "#101514",
  "#0b0f0e",
  "#070a09",
];

/** The one shadow, for what floats. */
const floating = "0 8px 28px rgb(6 24 22 / 16%), 0 1px 4px rgb(6 24 22 / 8%)";

const system = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Ubuntu, sans-serif';

export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 7 },
  colors: { teal, gray, red, dark },
  defaultRadius: 8,
  radius: { xs: "4px", sm: "8px", md: "8px", lg: "8px", xl: "8px" },
  fontFamily: system,
  headings: { fontFamily: system, fontWeight: "600" },
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "1rem", lg: "1.125rem", xl: "1.25rem" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  shadows: { sm: "none", md: floating, lg: floating, xl: floating },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Text: Text.extend({ defaultProps: { size: "sm" } }),
  },
});

/** Colours by what they mean, so that pages never name a shade. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-text": gray[9],
    "--mantine-color-dimmed": gray[6],
    "--mantine-color-placeholder": gray[6],
    "--mantine-color-error": "#b42318",
    "--mantine-color-anchor": teal[7],
    "--simu-accent": teal[7],
    "--simu-accent-ground": teal[0],
    "--simu-lost": "#b42318",
    "--simu-lost-ground": "#fef3f1",
    "--simu-warn": "#8a5300",
    "--simu-warn-ground": "#fff7e8",
    "--simu-warn-line": "#d98a1f",
    "--simu-ground": "#ffffff",
    "--simu-side": gray[0],
    "--simu-raised": "#ffffff",
    "--simu-line": gray[2],
    "--simu-hover": gray[1],
    "--simu-wave": gray[4],
  },
  dark: {
    "--mantine-color-text": dark[0],
    "--mantine-color-dimmed": dark[2],
    "--mantine-color-placeholder": dark[2],
    "--mantine-color-error": "#ff9b8a",
    "--mantine-color-anchor": teal[4],
    "--simu-accent": teal[4],
    "--simu-accent-ground": "#12302c",
    "--simu-lost": "#ff9b8a",
    "--simu-lost-ground": "#351a17",
    "--simu-warn": "#f5c070",
    "--simu-warn-ground": "#2f2413",
    "--simu-warn-line": "#c98a35",
    "--simu-ground": dark[7],
    "--simu-side": dark[8],
    "--simu-raised": dark[6],
    "--simu-line": dark[5],
    "--simu-hover": dark[6],
    "--simu-wave": dark[3],
  },
});
