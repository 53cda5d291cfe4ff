/** `npm run destroy`: the end of a deployment, after saying what stays. See docs/deploy.md. */
import { destroy } from "./deploy/destroy.ts";
import { main } from "./deploy/main.ts";

await main(destroy);
