/** Reads packed tables: numbers have seven bits a byte, the lowest first; a text is its length and its bytes. */

export class PackedTable {
  private at = 0;
  private readonly table: Uint8Array;

  constructor(table: Uint8Array) {
    this.table = table;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.table[this.at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  bytes(length: number): Uint8Array {
    this.at += length;
    return this.table.subarray(this.at - length, this.at);
  }

  lines(): string[] {
    const text = new TextDecoder().decode(this.bytes(this.number()));
    return text === '' ? [] : text.split('\n');
  }

  /** Returns where each group of a list of counts begins, and where the last ends. */
  sums(length: number): Uint32Array {
    const sums = new Uint32Array(length + 1);
    for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + this.number();
    return sums;
  }

  /** Returns sorted ids that are written as gaps within their groups. */
  gaps(starts: Uint32Array, length: number): Uint16Array {
    const ids = new Uint16Array(length);
    for (let group = 0; group + 1 < starts.length; group++) {
      let id = 0;
      for (let i = starts[group]!; i < starts[group + 1]!; i++) ids[i] = id += this.number();
    }
    return ids;
  }

  /** Returns a byte for each group that is not empty, and the given one for the others. */
  bytesWhere(starts: Uint32Array, otherwise: number): Uint8Array {
    const values = new Uint8Array(starts.length - 1).fill(otherwise);
    for (let i = 0; i < values.length; i++)
      if (starts[i + 1]! > starts[i]!) values[i] = this.table[this.at++]!;
    return values;
  }

  /** Returns groups that are each written as a count and its numbers. */
  groups(length: number): { at: Uint32Array; values: Uint32Array } {
    const at = new Uint32Array(length + 1);
    const values: number[] = [];
    for (let i = 0; i < length; i++) {
      for (let left = this.number(); left > 0; left--) values.push(this.number());
      at[i + 1] = values.length;
    }
    return { at, values: Uint32Array.from(values) };
  }
}
