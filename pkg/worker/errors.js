// Errors between the page and its worker: cloning would leave a MaqalError without its code.
import { MaqalError } from '../internal/error.js';

/** An error as it crosses. */
export function packed(error) {
  if (!(error instanceof MaqalError)) return { error };
  const { code, message, option, tag, offset, cause } = error;
  return { code, message, option, tag, offset, cause };
}

/** The error that has crossed. */
export const unpacked = ({ error, code, message, ...details }) => error ?? new MaqalError(code, message, details);
