/** Ways of looking at the flow. */
export type FlowMode = "draft" | "published" | "compare";
export type FlowSight = "graph" | "list";
/** What stands beside it, when no step is selected. */
export type PanelName = "problems" | "differences" | "test" | "history";
