/**
 * Asks the registry for known vulnerabilities of what is installed with Synoptic, and fails where there are any. A registry
 * that does not answer such questions (a mirror, or none at all) is said, and is no fault of ours.
 *
 *     node scripts/audit.ts
 */

import { spawnSync } from 'node:child_process';

interface Audit {
  readonly message?: string;
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string; readonly fixAvailable: unknown }>
  >;
}

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const { vulnerabilities, message } = auditIn(stdout);

if (vulnerabilities === undefined)
  console.log(
    `skipped: the registry tells of no vulnerabilities (${message ?? stderr.trim().split('\n')[0]})`,
  );
else {
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range, fixAvailable }] of found)
    console.error(`${name} ${range}: ${severity}${fixAvailable ? '; npm audit fix mends it' : ''}`);
  console.log(found.length === 0 ? 'no known vulnerabilities' : `${found.length} packages are vulnerable`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

function auditIn(text: string): Audit {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return {};
  }
}
