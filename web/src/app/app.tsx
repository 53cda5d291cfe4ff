import "./styles.ts";
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { SessionGate } from "../session/session-gate.tsx";
import { PageBoundary } from "./page-boundary.tsx";
import { makeQueries } from "./queries.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { theme, themeVariables } from "./theme.ts";

// index.html's first-theme.js reads the same key before anything is painted.
const colorSchemes = localStorageColorSchemeManager({ key: "simu-theme" });

export function App() {
  const [queries] = useState(makeQueries);
  return (
    <DirectionProvider>
      <MantineProvider theme={theme} cssVariablesResolver={themeVariables} colorSchemeManager={colorSchemes} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <LeaveGuard>
            <PageBoundary page="">
              <SessionGate />
            </PageBoundary>
          </LeaveGuard>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
