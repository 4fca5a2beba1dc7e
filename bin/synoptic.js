#!/usr/bin/env node
/** The command's entry: the built files in the published package, the TypeScript sources in a checkout. */

import { existsSync } from 'node:fs';
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    `synoptic: this is Node ${process.versions.node}; Synoptic needs 22.13 or later. ` +
      'Install a newer Node, or in a checkout use "npx synoptic", which brings its own.',
  );
  process.exit(2);
}

// What Node makes of the code is kept in the machine's folder for temporary files, so that the next start is faster.
module.enableCompileCache();

const sources = new URL('../src/cli/main.ts', import.meta.url);
await import(existsSync(sources) ? sources.href : new URL('../dist/cli/main.js', import.meta.url).href);
