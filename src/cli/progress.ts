/** What the command is doing: a moving line on a terminal, nothing elsewhere. */

export interface Progress {
  readonly step: (name: string, done?: number, total?: number) => void;
  /** Makes room for a line that stays. */
  readonly clear: () => void;
  readonly stop: () => void;
}

/** More often than this, in milliseconds, nobody sees. */
const DRAWN_EVERY = 50;

/** Returns a progress display on the stream, unless it is in the way. */
export async function showProgress(stream: NodeJS.WriteStream, wanted = true): Promise<Progress> {
  // A terminal that says it has no columns (as under "script") would make the spinner clear lines without end.
  if (!wanted || !stream.isTTY || !stream.columns) return { step: () => {}, clear: () => {}, stop: () => {} };
  const { default: ora } = await import('ora');
  const spinner = ora({ stream, text: 'Reading' }).start();
  let drawn = 0;
  return {
    step: (name, done, total) => {
      const far = total === undefined ? `${done}` : `${done} of ${total}`;
      spinner.text = capitalise(name) + (done === undefined ? '' : ` (${far})`);
      // The stages are synchronous, so the spinner is drawn here and not by its timer.
      if (performance.now() - drawn < DRAWN_EVERY) return;
      spinner.render();
      drawn = performance.now();
    },
    clear: () => {
      spinner.clear();
    },
    stop: () => spinner.stop(),
  };
}

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
