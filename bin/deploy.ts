/** `npm run deploy`: Simu in your AWS account, or up to date there. See docs/deploy.md. */
import { deploy } from "./deploy/deploy.ts";
import { main } from "./deploy/main.ts";

await main(deploy);
