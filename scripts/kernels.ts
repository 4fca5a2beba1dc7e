/**
 * Compiles `src/language/neural/kernels.wat` into `kernels.wasm` beside it.
 *
 *     node scripts/kernels.ts [--check]
 *
 * `--check` compiles and compares instead of writing.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const source = new URL('../src/language/neural/kernels.wat', import.meta.url);
const target = new URL('../src/language/neural/kernels.wasm', import.meta.url);

const { parseWat } = await wabt();
const module = parseWat('kernels.wat', readFileSync(source, 'utf8'), {
  simd: true,
  bulk_memory: true,
});
const bytes = Buffer.from(module.toBinary({}).buffer);

if (!process.argv.includes('--check')) writeFileSync(target, bytes);
else if (!bytes.equals(readFileSync(target))) {
  console.error('kernels.wasm is not what kernels.wat says: run `node scripts/kernels.ts`.');
  process.exitCode = 1;
}
