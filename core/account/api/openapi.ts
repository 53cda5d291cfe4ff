/** The description of all this for programs. */
import * as z from "zod/mini";
import type { Endpoints } from "./endpoint.ts";

export const openApi = {
  "GET /api/openapi.json": {
    access: "anybody",
    summary: "This document: OpenAPI 3.1",
    answer: z.looseObject({ openapi: z.literal("3.1.0") }),
  },
} as const satisfies Endpoints;
