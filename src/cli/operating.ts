/** What commands that run for long take so that somebody can watch over them, and what they offer for it. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Metrics } from '../api/metrics.ts';
import type { Store } from '../store/store.ts';
import type { LogEvent, LogForm } from './log.ts';

export interface LogFlags {
  readonly log?: LogForm;
}

export interface OperatingFlags extends LogFlags {
  readonly metrics?: { readonly host: string; readonly port: number };
  readonly tokenFile?: string;
}

export const logOption = (): Option =>
  new Option('--log <form>', 'how it tells what happens on standard error: in sentences or as JSON lines')
    .choices(['text', 'json'])
    .default('text');

export const withOperatingOptions = (command: Command): Command =>
  command
    .option(
      '--metrics <host:port>',
      'tell there how it does: /metrics for Prometheus, /readyz and /healthz',
      parsePlace,
    )
    .option('--token-file <file>', 'tokens, one on each line; whoever asks for metrics must show one')
    .addOption(logOption());

function parsePlace(value: string): OperatingFlags['metrics'] {
  const [, bare, plain, port] = /^(?:\[([\da-f:]+)\]|([^:\s]+)):(\d{1,5})$/i.exec(value) ?? [];
  if (port === undefined || Number(port) > 65535)
    throw new InvalidArgumentError('It must be a host and a port, such as 127.0.0.1:9464.');
  return { host: (bare ?? plain)!, port: Number(port) };
}

export interface Operated {
  readonly metrics: Metrics;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What a command tells first. */
export const startedEvent = (command: string, operated?: { readonly url: string }): LogEvent => ({
  ...{ event: 'started', command, version: packageJson.version },
  ...(operated && { url: operated.url, message: `How it does is told at ${operated.url}/metrics.` }),
});

/** Begins to tell how the process does, where it is asked to. @throws OptionError where it cannot listen there */
export async function openOperating(
  { metrics: place, tokenFile }: OperatingFlags,
  store: Store,
): Promise<Operated | undefined> {
  if (place === undefined) return undefined;
  const [{ openMetrics }, { healthApp }, { bearersFor }, { listening }] = await Promise.all([
    import('../api/metrics.ts'),
    import('../api/health.ts'),
    import('./bearers.ts'),
    import('./listening.ts'),
  ]);
  const access = { names: [place.host], bearers: await bearersFor(place.host, tokenFile), person: '' };
  const metrics = openMetrics(store);
  const server = await listening(healthApp(store, metrics, access), place);
  const close = async (): Promise<void> => {
    metrics.close();
    await server.close();
  };
  return { metrics, url: server.url, close };
}
