/** An error of the REST interface: its HTTP status and the carrier's own number. */
export class RestError extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const notFound = (path: string): RestError => new RestError(404, 20_404, `The requested resource ${path} was not found`);
