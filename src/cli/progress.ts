/** What the command is doing: a moving line on a terminal, nothing elsewhere. */

import ora from 'ora';

export interface Progress {
  readonly step: (name: string, done?: number, total?: number) => void;
  readonly stop: () => void;
}

/** Returns a progress display on the stream. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  // A terminal that says it has no columns (as under "script") would make the spinner clear lines without end.
  if (!stream.isTTY || !stream.columns) return { step: () => {}, stop: () => {} };
  const spinner = ora({ stream, text: 'Reading' }).start();
  return {
    step: (name, done, total) => {
      spinner.text = capitalise(name) + (done === undefined ? '' : ` (${done} of ${total})`);
      // The stages are synchronous, so the spinner is drawn here and not by its timer.
      spinner.render();
    },
    stop: () => spinner.stop(),
  };
}

const capitalise = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
