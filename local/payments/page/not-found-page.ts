import type { Reply } from "../reply.ts";
import { layout } from "./layout.ts";

export const notFoundPage = (): Reply =>
  layout({
    status: 404,
    title: "Nothing here",
    body: `<section class="card"><h1>There is no such payment.</h1><p>Go back to where you came from and start again. No money was taken.</p></section>`,
  });
