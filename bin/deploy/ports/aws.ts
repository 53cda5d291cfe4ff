/** What a deployment asks AWS beside CloudFormation's own work, which CDK does. */
export interface Aws {
  /** @throws DeployError when none is set */
  region(): Promise<string>;
  /** The account that the credentials belong to. @throws DeployError when there are none, or they are refused */
  account(): Promise<string>;
  /** Undefined when there is no such stack, or one whose making failed. */
  stack(name: string, region: string): Promise<StackFacts | undefined>;
  readSecret(arn: string): Promise<string>;
  writeSecret(arn: string, value: string): Promise<void>;
  hasUser(pool: string, email: string): Promise<boolean>;
  /** Makes a sign-in; the first password goes to the person by mail. */
  invite(pool: string, email: string): Promise<void>;
  mailSender(address: string): Promise<MailSender>;
}

export interface StackFacts {
  readonly outputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  /** Changes with every change of the stack. */
  readonly revision: string;
}

export interface MailSender {
  /** The address, or its domain, may send. */
  readonly isVerified: boolean;
  /** Whether mail goes to anybody, or to verified addresses only. */
  readonly reachesEverybody: boolean;
}
