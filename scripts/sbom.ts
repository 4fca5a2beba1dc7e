/**
 * Writes the bill of materials, a CycloneDX 1.5 document of all that is installed with Synoptic.
 *
 *     node scripts/sbom.ts [FILE]
 *
 * The same lockfile gives the same bytes: what npm adds of the moment is left out.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: object };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly properties: readonly { readonly name: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const [file = join(root, 'tmp/sbom.cdx.json')] = process.argv.slice(2);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(billOfShipped(billOfAll()), null, 2)}\n`);

function billOfAll(): Bill {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  return JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as Bill;
}

/** With `--omit dev` npm would leave out what both a package of ours and one of development bring along. */
function billOfShipped({ bomFormat, metadata, components, dependencies, ...rest }: Bill): object {
  const isOfDevelopment = ({ properties }: Bill['components'][number]): boolean =>
    properties.some(({ name }) => name === 'cdx:npm:package:development');
  const left = new Set(components.filter(isOfDevelopment).map((one) => one['bom-ref']));
  const { timestamp: _, ...about } = metadata as Bill['metadata'] & { timestamp?: string };
  const { serialNumber: __, ...version } = rest as { serialNumber?: string };
  return {
    bomFormat,
    ...version,
    // npm calls the package by the folder that it lies in.
    metadata: { ...about, component: { ...about.component, name: 'synoptic' } },
    components: components.filter((one) => !left.has(one['bom-ref'])),
    dependencies: dependencies
      .filter(({ ref }) => !left.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => !left.has(other)) })),
  };
}
