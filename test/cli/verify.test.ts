import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { digestsOf } from '../../src/pipeline/digests.ts';
import { synoptic } from './synoptic.ts';

const harbour = fileURLToPath(new URL('../../examples/harbour', import.meta.url));

/** A dossier that may be damaged anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: the damages break every type on purpose
type Damaged = any;

let cwd: string;
let written: string;

before(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synoptic-verify-'));
  const { code } = await synoptic(['brief', harbour, '-o', 'dossier.json'], cwd);
  assert.equal(code, 0);
  written = await readFile(join(cwd, 'dossier.json'), 'utf8');
});
after(() => rm(cwd, { recursive: true, force: true }));

async function verify(json: string) {
  await writeFile(join(cwd, 'damaged.json'), json);
  return synoptic(['verify', 'damaged.json'], cwd);
}

describe('a dossier as it was made', () => {
  it('holds, and says what was checked', async () => {
    const { code, stdout, stderr } = await synoptic(['verify', 'dossier.json'], cwd);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^dossier\.json holds: \d{3,} citations, \d+ ids and \d+ counts checked\.\n$/);
  });

  it('holds on standard input too', async () => {
    const { code, stdout } = await synoptic(['verify', '-'], cwd, written);
    assert.equal(code, 0);
    assert.match(stdout, /^- holds: /);
  });
});

describe('a damaged dossier', () => {
  /** Digests are made anew, as a forger would, so that each damage must be found by itself. */
  const damages: [what: string, damage: (dossier: Damaged) => void, line: RegExp][] = [
    [
      'other words in a citation',
      (d) => {
        d.timeline[0].evidence[0].exact += ' not';
      },
      /^timeline\[0\]\.evidence\[0\]: a\S+ says “.*” there, not “.* not”\.$/m,
    ],
    [
      'a citation moved by one',
      (d) => {
        d.quotations[0].content[0].start += 1;
      },
      /^quotations\[0\]\.content\[0\]: a\S+ says “.*” there, not/m,
    ],
    [
      'a citation behind the end of its article',
      (d) => {
        d.timeline[0].evidence[0].end = 1e8;
      },
      /^timeline\[0\]\.evidence\[0\]: \d+–100000000 is no place in a/m,
    ],
    [
      'a sentence put into an article',
      (d) => {
        d.articles[0].text += ' Nobody minded.';
      },
      /^articles\[0\]\.text: The text does not have the hash in its id/m,
    ],
    [
      'a speaker that is no entity',
      (d) => {
        d.quotations[0].source = 'e-nobody';
      },
      /^quotations\[0\]\.source: There is no entity e-nobody\.$/m,
    ],
    [
      'one id for two claims',
      (d) => {
        d.claims[1].id = d.claims[0].id;
      },
      /^claims\[1\]\.id: \S+ is the id of an earlier one too\.$/m,
    ],
    [
      'an origin too many',
      (d) => {
        const claim = d.claims.find(({ status }: Damaged) => status === 'single-origin');
        claim.origins.push(d.origins.find(({ id }: Damaged) => id !== claim.origins[0]).id);
      },
      /^claims\[\d+\]\.origins: They are not the origins of its statements\.$/m,
    ],
    [
      'a single account called corroborated',
      (d) => {
        d.claims.find(({ status }: Damaged) => status === 'single-origin').status = 'corroborated';
      },
      /^claims\[\d+\]\.status: It is called corroborated with 1 origin/m,
    ],
    [
      'a citation taken away',
      (d) => {
        d.brief.sections[0].items[0].evidence = [];
      },
      /^brief\.sections\[0\]\.items\[0\]\.evidence: /m,
    ],
    [
      'a layer taken away',
      (d) => {
        delete d.utterances;
      },
      /^dossier: .*utterances/m,
    ],
  ];
  for (const [what, damage, line] of damages)
    it(`is told by ${what}`, async () => {
      const dossier: Damaged = JSON.parse(written);
      damage(dossier);
      if (dossier.utterances) dossier.digests = digestsOf(dossier);
      const { code, stdout, stderr } = await verify(JSON.stringify(dossier));
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, line);
      assert.match(stderr, /^synoptic: damaged\.json does not hold: \d+ faults?\.$/m);
    });

  const sealed: [what: string, damage: (dossier: Damaged) => void, line: RegExp][] = [
    [
      'another sentence in the brief',
      (d) => {
        d.brief.sections[0].items[0].text = 'All is well.';
      },
      /^brief: It is not what was written: its digest differs\.$/m,
    ],
    [
      'a claim told otherwise',
      (d) => {
        d.claims[0].text = 'All is well.';
      },
      /^claims: It is not what was written/m,
    ],
    [
      'digests taken away',
      (d) => {
        delete d.digests;
      },
      /^digests: They are missing/m,
    ],
  ];
  for (const [what, damage, line] of sealed)
    it(`is told by ${what}, as its digests are kept`, async () => {
      const dossier: Damaged = JSON.parse(written);
      damage(dossier);
      const { code, stderr } = await verify(JSON.stringify(dossier));
      assert.equal(code, 1);
      assert.match(stderr, line);
    });

  const noDossiers: [what: string, json: () => string, line: RegExp][] = [
    ['cut off', () => written.slice(0, written.length / 2), /^synoptic: damaged\.json is not JSON\./],
    ['empty', () => '', /^synoptic: damaged\.json is not JSON\./],
    ['a list', () => '[]', /^dossier: must be object$/m],
    ['a number', () => '7', /^dossier: must be object$/m],
    ['nothing', () => 'null', /^dossier: must be object$/m],
    ['of another version', () => written.replace('"version": 1', '"version": 99'), /^version: /m],
  ];
  for (const [what, json, line] of noDossiers)
    it(`is none where it is ${what}`, async () => {
      const { code, stderr } = await verify(json());
      assert.equal(code, 1);
      assert.match(stderr, line);
    });
});

describe('a dossier that cannot be read', () => {
  const unreadable: [file: string, reason: RegExp][] = [
    ['missing.json', /missing\.json cannot be read: there is no such file or folder/],
    ['.', /\. cannot be read: it is a folder/],
  ];
  for (const [file, reason] of unreadable)
    it(`is named: ${file}`, async () => {
      const { code, stderr } = await synoptic(['verify', file], cwd);
      assert.equal(code, 3);
      assert.match(stderr, reason);
    });
});
