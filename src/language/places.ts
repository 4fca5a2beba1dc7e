/** Where places are, by the names that a language has for them. */

export interface KnownPlace {
  /** A capital is a town. */
  readonly kind: 'country' | 'region' | 'capital' | 'town';
  readonly name: string;
  /** ISO 3166-1, two letters; empty where it is not known. */
  readonly country: string;
  /** The second part of ISO 3166-2; empty where it is not known. */
  readonly region: string;
  readonly latitude: number;
  readonly longitude: number;
  /** In thousands; 0 for regions and countries. */
  readonly inhabitants: number;
}

export interface PlaceIndex {
  /** Returns the places of a name, accents and capitals apart; the largest towns first. */
  readonly named: (name: string) => readonly KnownPlace[];
  /** Returns the name of a country by its code. */
  readonly country: (code: string) => string | undefined;
  /** Returns the name of a region by the codes of its country and its own. */
  readonly region: (country: string, region: string) => string | undefined;
}
