/** A deployment at the desk: its real steps against the embedded cloud, a simulated carrier, and doubles of what AWS has beside. */
import { inject } from "vitest";
import { deploy, type DeployPorts } from "../../bin/deploy/deploy.ts";
import { DeployError } from "../../bin/deploy/deploy-error.ts";
import { destroy } from "../../bin/deploy/destroy.ts";
import { readOptions } from "../../bin/deploy/options.ts";
import type { CdkSettings } from "../../bin/deploy/ports/cdk.ts";
import { createAws } from "../../bin/deploy/wire/aws.ts";
import { openCarrier } from "../../bin/deploy/wire/carrier.ts";
import { startCarrier } from "../../local/carrier/carrier.ts";
import type { OwnedNumber } from "../../local/carrier/carrier-options.ts";
import { createEvenSpeech } from "../../local/carrier/speech/even-speech.ts";
import type { Cloud } from "../../local/cloud/cloud.ts";
import { startCloud } from "../../local/cloud/start-cloud.ts";
import { startAwsDoubles } from "./aws-doubles.ts";

export const ACCOUNT = `AC${"0".repeat(31)}1`;
export const TOKEN = "the-carriers-own-token";
export const EMAIL = "you@example.com";
const REGION = "us-east-1";

/** @param numbers that the carrier account owns */
export async function openDeployDesk(numbers: readonly Omit<OwnedNumber, "account">[]) {
  const carrier = await startCarrier({
    speech: createEvenSpeech(),
    accounts: [{ sid: ACCOUNT, authToken: TOKEN }],
    numbers: numbers.map((number) => ({ ...number, account: ACCOUNT })),
  });
  const doubles = await startAwsDoubles();
  doubles.stacks.set(`${REGION}/CDKToolkit`, { outputs: { BootstrapVersion: "31" } });
  const state: { cloud?: Cloud; answers: string[]; lines: string[]; destroyed: readonly string[][]; deployed: CdkSettings[] } = {
    answers: [],
    lines: [],
    destroyed: [],
    deployed: [],
  };

  /** `cdk deploy`, on this machine: the synthesized stack, made by the embedded cloud. */
  async function deployHere(stackName: string, settings: CdkSettings): Promise<void> {
    state.deployed.push(settings);
    const key = `${REGION}/${stackName}`;
    state.cloud ??= await startCloud({ assembly: inject("assembly"), schedules: false, parameters: settings.parameters });
    const before = doubles.stacks.get(key)?.parameters ?? {};
    const parameters = { ...before, ...settings.parameters };
    // CloudFormation touches only what changed.
    const isSame = JSON.stringify(parameters) === JSON.stringify(before);
    const updatedAt = isSame
      ? (doubles.stacks.get(key)?.updatedAt ?? "")
      : new Date(Date.UTC(2026, 10, state.deployed.length)).toISOString();
    doubles.stacks.set(key, { outputs: state.cloud.outputs, parameters, updatedAt });
    pointClients(state.cloud.endpoints);
  }

  const environment = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "s", AWS_REGION: REGION };
  const kept = { ...process.env };
  const pointClients = (endpoints: Readonly<Record<string, string>>): void => {
    const others = { STS: doubles.endpoint, CLOUDFORMATION: doubles.endpoint, SESV2: doubles.endpoint };
    const named = Object.fromEntries(Object.entries(others).map(([name, endpoint]) => [`AWS_ENDPOINT_URL_${name}`, endpoint]));
    Object.assign(process.env, environment, endpoints, named);
  };
  pointClients({});

  const ports = (token: string | undefined): DeployPorts => ({
    aws: createAws({}),
    cdk: {
      version: async () => "2.0.0",
      deploy: deployHere,
      diff: async (stackName) => (doubles.stacks.has(`${REGION}/${stackName}`) ? undefined : "[+] everything"),
      destroy: async (names) => {
        state.destroyed = [...state.destroyed, [...names]];
        for (const name of names) doubles.stacks.delete(`${REGION}/${name}`);
      },
    },
    openCarrier,
    terminal: {
      print: (line) => void state.lines.push(line),
      ask: async (_question, instead) => answer(instead),
      askSecret: async (_question, instead) => answer(instead),
    },
    carrierToken: token,
    nodeVersion: "24.0.0",
    now: () => performance.now(),
  });
  const answer = (instead: string): string => {
    const next = state.answers.shift();
    if (next === undefined) throw new DeployError("Something is missing, and nobody is at the terminal to ask.", `Give ${instead}.`);
    return next;
  };

  /** What it printed; and what stood in the way. */
  async function run(work: typeof deploy, argv: readonly string[], token: string | undefined) {
    state.lines = [];
    const options = readOptions(["--carrier-api", carrier.baseUrl, ...argv]);
    if (options === undefined) throw new Error("help was asked for");
    const error = await work(ports(token), options).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error !== undefined && !(error instanceof DeployError)) throw error;
    return { lines: state.lines, text: state.lines.join("\n"), error };
  }

  return {
    carrier,
    doubles,
    state,
    numbers: () => openCarrier(carrier.baseUrl, { account: ACCOUNT, token: TOKEN }).numbers(),
    deploy: (argv: readonly string[] = [], token: string | undefined = TOKEN) =>
      run(deploy, ["--email", EMAIL, "--carrier-account", ACCOUNT, ...argv], token),
    deployAsking: (answers: readonly string[], argv: readonly string[] = []) => {
      state.answers = [...answers];
      return run(deploy, argv, undefined);
    },
    destroy: (answers: readonly string[], argv: readonly string[] = []) => {
      state.answers = [...answers];
      return run(destroy, argv, undefined);
    },
    secret: async () => createAws({}).readSecret(state.cloud?.outputs["SecretArn"] ?? ""),
    async close() {
      process.env = kept;
      await Promise.all([state.cloud?.close(), carrier.close(), doubles.close()]);
    },
  };
}
