/**
 * What a command that runs for long tells whoever operates it, on standard error: sentences for people, or events as JSON,
 * one on each line, under names that stay. A line writer of a dozen lines does what is needed of one; those of the
 * registry bring ten packages.
 */

export type LogForm = 'text' | 'json';

export interface LogEvent {
  /** What happened, in a word or two: "request", "feed-failed". */
  readonly event: string;
  readonly level?: 'info' | 'warn' | 'error';
  /** For people. Without one it is only told as JSON. */
  readonly message?: string;
  /** More about it, as numbers and names. */
  readonly [field: string]: unknown;
}

export type Log = (event: LogEvent) => void;

export const openLog =
  (form: LogForm = 'text', write: (line: string) => void = (line) => console.error(line)): Log =>
  ({ event, level = 'info', message, ...more }) => {
    if (form === 'text') {
      if (message !== undefined) write(level === 'info' ? message : `synoptic: ${message}`);
      return;
    }
    const told = { time: new Date().toISOString(), level, event, ...(message !== undefined && { message }) };
    write(withoutPasswords(JSON.stringify({ ...told, ...more })));
  };

/** Returns the text without names and passwords in addresses, wherever these come from. */
const withoutPasswords = (text: string): string =>
  text.replace(/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@"]*@/gi, '$1');

/** Tells of an error that nobody expected, with where it arose. */
export const errorEvent = (error: unknown): LogEvent => ({
  ...{ event: 'error', level: 'error' },
  message: error instanceof Error ? (error.stack ?? error.message) : String(error),
});
