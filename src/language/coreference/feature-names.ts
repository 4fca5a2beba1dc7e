/** Names of features of parts that there are few of. Each is made once: making and hashing them took longer than all else. */

type Part = string | number | boolean | undefined;

export const ofOne = <A extends Part>(make: (a: A) => string): ((a: A) => string) => {
  const made = new Map<A, string>();
  return (a) => {
    const known = made.get(a);
    if (known !== undefined) return known;
    const name = make(a);
    made.set(a, name);
    return name;
  };
};

export const ofTwo = <A extends Part, B extends Part>(
  make: (a: A, b: B) => string,
): ((a: A, b: B) => string) => {
  const made = new Map<A, (b: B) => string>();
  return (a, b) => {
    const known = made.get(a) ?? ofOne((last: B) => make(a, last));
    made.set(a, known);
    return known(b);
  };
};

export const ofThree = <A extends Part, B extends Part, C extends Part>(
  make: (a: A, b: B, c: C) => string,
): ((a: A, b: B, c: C) => string) => {
  const made = new Map<A, (b: B, c: C) => string>();
  return (a, b, c) => {
    const known = made.get(a) ?? ofTwo((middle: B, last: C) => make(a, middle, last));
    made.set(a, known);
    return known(b, c);
  };
};
