// Why a file or an address cannot be read, in a sentence.

const REASONS = { ENOENT: 'there is no such file', EISDIR: 'it is a directory', EACCES: 'permission denied' };

/** The error of an input; one that says it already stays as it is. */
export function unreadable(name, error) {
  if (error.message.startsWith('cannot read ')) return error;
  const reason = REASONS[error.code] ?? error.message;
  return new Error(`cannot read ${name === '-' ? 'standard input' : name}: ${reason}`, { cause: error });
}
