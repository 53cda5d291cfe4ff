/** CDK's command line tool, as far as a deployment needs it. */
export interface Cdk {
  /** @throws DeployError when it is not installed */
  version(): Promise<string>;
  /** Makes the stack what the code says, and whatever it depends on. @throws DeployError with what it printed */
  deploy(stackName: string, settings: CdkSettings): Promise<void>;
  /** What would change, as it prints it; undefined when nothing would. @throws DeployError */
  diff(stackName: string, settings: CdkSettings): Promise<string | undefined>;
  /** @throws DeployError */
  destroy(stackNames: readonly string[], settings: Pick<CdkSettings, "context">): Promise<void>;
}

export interface CdkSettings {
  /** The stack's parameters. None of them is a secret. */
  readonly parameters: Readonly<Record<string, string>>;
  /** As `-c name=value`. */
  readonly context: Readonly<Record<string, string>>;
}
