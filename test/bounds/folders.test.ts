/** Folders that hold as many files as an archive of years. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findFiles } from '../../src/fetch/find-files.ts';

/** More than fit into the arguments of one call. */
const FILES = 130_000;

describe(`a folder of ${FILES} files`, () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'synoptic-folder-'));
    for (let at = 0; at < FILES; at++) writeFileSync(join(folder, `${at}.txt`), '');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is found whole', async () => {
    const { files, failures } = await findFiles(['.'], folder);
    assert.deepEqual(failures, []);
    assert.equal(files.length, FILES);
  });
});
