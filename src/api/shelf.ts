/** A shelf of answers: each is made once for all who ask for it, and kept as long as what it is made of is the same. */

import type { Packed } from './packed.ts';

/** Returns the answer of that name in that state. One that comes to nothing, or fails, is not kept. */
export type Shelf<Answer> = (
  name: string,
  state: string,
  make: () => Promise<Answer | undefined>,
) => Promise<Answer | undefined>;

interface Place<Answer> {
  readonly state: string;
  readonly made: Promise<Answer | undefined>;
  bytes: number;
}

/** Returns a shelf with room for so many bytes; those that were asked for longest ago go first. */
export function openShelf<Answer extends Packed>(room: number): Shelf<Answer> {
  const places = new Map<string, Place<Answer>>();
  let held = 0;
  return (name, state, make) => {
    const known = places.get(name);
    if (known?.state === state) {
      places.delete(name);
      places.set(name, known);
      return known.made;
    }
    clear(name);
    const place = { state, made: make(), bytes: 0 };
    places.set(name, place);
    place.made.then(
      (answer) => (answer === undefined ? clear(name, place) : fill(name, place, answer)),
      () => clear(name, place),
    );
    return place.made;
  };

  function clear(name: string, place = places.get(name)): void {
    if (place === undefined || places.get(name) !== place) return;
    held -= place.bytes;
    places.delete(name);
  }

  function fill(name: string, place: Place<Answer>, { bytes }: Answer): void {
    if (places.get(name) !== place) return;
    place.bytes = bytes.length + name.length;
    held += place.bytes;
    for (const [oldest, one] of places) {
      if (held <= room) return;
      if (one.bytes > 0) clear(oldest);
    }
  }
}
