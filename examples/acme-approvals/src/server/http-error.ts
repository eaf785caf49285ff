/** An answer other than 2xx that the caller caused; the message says what to do. */
export class HttpError extends Error {
  readonly status: number;
  readonly field: string | undefined;

  constructor(status: number, message: string, field?: string) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

/** 422: the value of one field cannot be used. */
export function invalid(field: string, message: string): HttpError {
  return new HttpError(422, message, field);
}

/** 409: the request is fine, the present state is not. */
export function conflict(message: string): HttpError {
  return new HttpError(409, message);
}

/** 404: there is nothing by this name. */
export function notFound(what: string, id: string): HttpError {
  return new HttpError(404, `There is no ${what} "${id.slice(0, 80)}".`);
}
