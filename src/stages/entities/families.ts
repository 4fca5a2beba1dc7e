/** Sets of names that grow together (union-find), and what keeps two of them apart. */

import type { Name } from './names.ts';

/** Names that are told apart by what they are, whatever the articles say. */
export type Apart = (name: Name, other: Name) => boolean;

interface Doubted {
  readonly one: Name;
  readonly other: Name;
  readonly because: string;
}

export class Families {
  /** Pairs that may be the same, in the order in which the rules met them. */
  readonly doubts: Doubted[] = [];
  readonly #parent: Map<Name, Name>;
  readonly #members: Map<Name, Name[]>;
  readonly #apart: Apart;

  constructor(names: readonly Name[], apart: Apart) {
    this.#parent = new Map(names.map((name) => [name, name]));
    this.#members = new Map(names.map((name) => [name, [name]]));
    this.#apart = apart;
  }

  of(name: Name): Name {
    let head = name;
    while (this.#parent.get(head) !== head) head = this.#parent.get(head)!;
    return head;
  }

  membersOf(name: Name): readonly Name[] {
    return this.#members.get(this.of(name))!;
  }

  /** On a sure sign. */
  join(a: Name, b: Name): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one === other) return;
    const [head, rest] = one.key < other.key ? [one, other] : [other, one];
    this.#parent.set(rest, head);
    this.#members.get(head)!.push(...this.#members.get(rest)!);
    this.#members.delete(rest);
  }

  /** On a likely sign: only where no two of their names are told apart. Returns whether they are one now. */
  joinUnlessApart(a: Name, b: Name): boolean {
    if (this.of(a) === this.of(b)) return true;
    if (this.areApart(a, b)) return false;
    this.join(a, b);
    return true;
  }

  /** Keeps two apart and says why they may be one. */
  doubt(one: Name, other: Name, because: string): void {
    if (one !== other) this.doubts.push({ one, other, because });
  }

  areApart(a: Name, b: Name): boolean {
    return this.membersOf(a).some((one) => this.membersOf(b).some((other) => this.#apart(one, other)));
  }

  /** Returns one name of each family among some names. */
  heads(names: readonly Name[]): Name[] {
    return [...new Set(names.map((name) => this.of(name)))];
  }

  /** Returns the only family among some names, or nothing where there are several or none. */
  only(names: readonly Name[]): Name | undefined {
    return this.heads(names).length === 1 ? names[0] : undefined;
  }

  all(): Name[][] {
    return [...this.#members.values()];
  }
}
