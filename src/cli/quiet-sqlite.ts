/**
 * Node 22 says with each start that its SQLite is an experiment. Those who keep a library can do nothing about it, and what
 * we use of it is tested with every Node that we support: this one warning is left out, and all others are said.
 */

const emitWarning = process.emitWarning.bind(process) as (...given: unknown[]) => void;

process.emitWarning = (warning: unknown, ...more: unknown[]): void => {
  if (!isOfSqlite(String(warning), more[0])) emitWarning(warning, ...more);
};

/** The kind of a warning is told as its second argument, or in an object there. */
function isOfSqlite(words: string, kind: unknown): boolean {
  const named = typeof kind === 'object' ? (kind as { type?: unknown } | null)?.type : kind;
  return named === 'ExperimentalWarning' && words.startsWith('SQLite is an experimental feature');
}
