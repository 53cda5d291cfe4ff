/** Something stands in the way of a deployment: what it is, and what to do about it. */
export class DeployError extends Error {
  override readonly name = "DeployError";
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
