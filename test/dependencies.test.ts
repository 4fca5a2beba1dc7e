/** What is installed is what `docs/dependencies.md` says, may be used by anyone, and runs nothing when it is installed. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
type Manifest = Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>;

const readFolder = (folder: string) => ({
  manifest: JSON.parse(read(`${folder}package.json`)) as Manifest,
  packages: (JSON.parse(read(`${folder}package-lock.json`)) as { packages: Readonly<Record<string, Locked>> })
    .packages,
});
const { manifest, packages } = readFolder('');
/** Folders with tools that are installed only where somebody asks for them. */
const ON_DEMAND = ['bench/', 'test/mutation/'].map(readFolder);
const installed = Object.entries(packages).filter(([path]) => path !== '');
const onDemand = ON_DEMAND.flatMap((one) => Object.entries(one.packages)).filter(([path]) => path !== '');
const shipped = installed.filter(([, { dev, optional }]) => !dev && !optional);

const FREE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

/** Of several licences, "(MIT OR CC0-1.0)", one may choose. */
const isFree = (license = 'none'): boolean =>
  license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((one) => FREE.includes(one));

describe('docs/dependencies.md', () => {
  const [shippedTable, developmentTable, demandedTable] = read('docs/dependencies.md')
    .split('\n## ')
    .filter((section) => section.includes('| package |'))
    .map(tableIn);

  test('has a row for each package that is installed with Synoptic', () => {
    assert.deepEqual([...shippedTable!.keys()].sort(), Object.keys(manifest.dependencies).sort());
  });

  test('has a row for each package of development', () => {
    assert.deepEqual([...developmentTable!.keys()].sort(), Object.keys(manifest.devDependencies).sort());
  });

  test('has a row for each package that is installed only on demand', () => {
    const demanded = ON_DEMAND.flatMap(({ manifest }) => Object.keys(manifest.devDependencies));
    assert.deepEqual([...demandedTable!.keys()].sort(), demanded.sort());
  });

  test('says their licences', () => {
    const locked = [packages, ...ON_DEMAND.map((one) => one.packages)];
    for (const [name, licence] of [...shippedTable!, ...developmentTable!, ...demandedTable!]) {
      const actual = locked.flatMap((lock) => lock[`node_modules/${name}`]?.license ?? [])[0]!;
      assert.ok(licence.includes(actual), `${name}: ${licence}, but it is ${actual}`);
    }
  });
});

/** Returns the licence of each package in a table; a row may name several. */
function tableIn(section: string): Map<string, string> {
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    rows.flatMap(([, names, , licence]) =>
      [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => [name!, licence!]),
    ),
  );
}

describe('what is installed', () => {
  test('may be used by anyone, with all that comes along', () => {
    assert.deepEqual(
      shipped.flatMap(([path, { license }]) => (isFree(license) ? [] : [`${path}: ${license}`])),
      [],
    );
  });

  test('runs nothing when it is installed, but for the Node of development', () => {
    assert.deepEqual(
      [...installed, ...onDemand].flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path] : [])),
      ['node_modules/node'],
    );
    assert.equal(packages['node_modules/node']!.dev, true);
  });

  test('is held to a digest, and comes from the registry', () => {
    for (const [path, { integrity, resolved }] of [...installed, ...onDemand]) {
      assert.match(integrity ?? '', /^sha512-/, path);
      assert.match(resolved ?? 'https://registry.npmjs.org/', /^https:\/\/registry\.npmjs\.org\//, path);
    }
  });
});

test('the bill of materials names each package that is shipped, with its digest and licence', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'sbom.cdx.json');
  execFileSync(process.execPath, ['scripts/sbom.ts', file], { cwd: root });
  const bill = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly bomFormat: string;
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly hashes: readonly object[];
      readonly licenses: readonly object[];
    }[];
  };
  assert.equal(bill.bomFormat, 'CycloneDX');
  const named = new Map(bill.components.map((one) => [`${one.name}@${one.version}`, one]));
  for (const [path, { version }] of shipped) {
    const one = named.get(`${path.replace(/^.*node_modules\//, '')}@${version}`);
    assert.ok(one !== undefined, path);
    assert.ok(one.hashes.length > 0 && one.licenses.length > 0, path);
  }
});
