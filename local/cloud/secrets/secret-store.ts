import { CloudError } from "../cloud-error.ts";

/** Values of the stack's secrets, by ARN. They are held in memory and never written or logged. */
export class SecretStore {
  readonly #values = new Map<string, string>();
  readonly #given: readonly SecretValue[];

  constructor(given: readonly SecretValue[]) {
    this.#given = given;
  }

  /** Takes a secret of the template in. Throws SECRET_MISSING when no value was given for it. */
  add(arn: string, logicalId: string, path: string, generate: (() => string) | undefined): void {
    const value =
      this.#given.find(({ secret }) =>
        typeof secret === "string" ? secret === logicalId || secret === path : secret.test(path) || secret.test(logicalId),
      )?.value ?? generate?.();
    if (value === undefined)
      throw new CloudError(
        "SECRET_MISSING",
        `The stack has a secret ${path} and no value was given for it (startCloud's option "secrets").`,
      );
    this.#values.set(arn, value);
  }

  /** By ARN or by the name in it. */
  get(id: string): { readonly arn: string; readonly value: string } | undefined {
    for (const [arn, value] of this.#values) if (arn === id || arn.endsWith(`:secret:${id}`)) return { arn, value };
    return undefined;
  }

  /** Replaces a value, as a rotation would. */
  put(id: string, value: string): void {
    const found = this.get(id);
    if (found === undefined) throw new CloudError("NOT_FOUND", `The stack has no secret ${id}.`);
    this.#values.set(found.arn, value);
  }
}

export interface SecretValue {
  /** Logical id or construct path, or an expression that one of them matches. */
  readonly secret: string | RegExp;
  readonly value: string;
}
