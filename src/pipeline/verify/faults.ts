/** What a check of a dossier has seen so far. */

export interface Fault {
  /** Path in the dossier: `claims[3].statements[0].evidence`. */
  readonly where: string;
  readonly what: string;
}

/** Grows while a dossier is checked. */
export class Checked {
  readonly faults: Fault[] = [];
  readonly checked = { citations: 0, ids: 0, counts: 0 };

  fault(where: string, what: string): void {
    this.faults.push({ where, what });
  }

  /** Notes a fault unless the count holds. */
  count(where: string, holds: boolean, what: string): void {
    this.checked.counts++;
    if (!holds) this.fault(where, what);
  }
}
