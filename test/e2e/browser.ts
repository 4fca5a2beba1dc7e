/**
 * The browser of these tests: the one at CHROMIUM_PATH, an installed Chrome, or the Chromium that the npm package
 * carries in its tarball, with the libraries it needs. So `npm ci` is the whole installation on Linux.
 */

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Returns a running browser that sends nothing anywhere by itself. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, libraries, fonts } = await findChromium();
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium refuses its sandbox to root, which is who tests run as in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    env: {
      ...process.env,
      ...(libraries && {
        LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      }),
      ...(fonts && { FONTCONFIG_PATH: fonts }),
    },
  });
}

interface Chromium {
  readonly executablePath: string;
  readonly libraries?: string;
  readonly fonts?: string;
}

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function findChromium(): Promise<Chromium> {
  const installed = process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path));
  return installed ? { executablePath: installed } : unpackChromium();
}

/**
 * Returns the packaged Chromium, unpacked once per machine. It is unpacked into a folder of its own and then moved
 * in one step, since several test files may start at the same time.
 */
async function unpackChromium(): Promise<Chromium> {
  const home = join(tmpdir(), 'synoptic-chromium-147');
  if (!existsSync(home)) {
    const fresh = mkdtempSync(join(tmpdir(), 'synoptic-chromium-'));
    await inflateInto(fresh);
    try {
      renameSync(fresh, home);
    } catch {
      rmSync(fresh, { recursive: true });
    }
  }
  return {
    executablePath: join(home, 'chromium'),
    libraries: join(home, 'al2023', 'lib'),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { fonts: join(home, 'fonts') }),
  };
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to run on Lambda. */
async function inflateInto(folder: string): Promise<void> {
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    restore('TMPDIR', TMPDIR);
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
