/** Words that are kept as 32-bit fingerprints only: one in 30,000 strange words is taken for another. */

/** FNV-1a of a text, for one of several uses (`kind`), with a last mix of the bits. */
export const fingerprint = (kind: number, text: string): number => mixed(continued(begun(kind), text));

/** A fingerprint of the texts that follow one another, before its bits are mixed. */
export const begun = (kind: number): number => Math.imul(0x811c9dc5 ^ kind, 0x01000193);

export function continued(begun: number, text: string): number {
  let value = begun;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

export function mixed(value: number): number {
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Returns what gives the place of a fingerprint in the list, or -1. */
export function finderOf(fingerprints: Uint32Array): (wanted: number) => number {
  const size = 2 ** Math.ceil(Math.log2(fingerprints.length * 2 + 2));
  const slots = new Int32Array(size).fill(-1);
  for (let place = 0; place < fingerprints.length; place++) {
    let slot = fingerprints[place]! & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = place;
  }
  return (wanted) => {
    for (let slot = wanted & (size - 1); slots[slot] !== -1; slot = (slot + 1) & (size - 1))
      if (fingerprints[slots[slot]!] === wanted) return slots[slot]!;
    return -1;
  };
}
