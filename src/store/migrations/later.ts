/**
 * Whether this Synoptic may use a library that a later one has changed. While machines are brought to a new version one
 * after the other, both use the same library: the first step of a change only adds (columns that may be empty, tables,
 * indexes), under a name that ends in +; what is no longer needed goes with a version behind, under a name that does not.
 */
export const onlyAdds = (executed: readonly string[], known: readonly string[]): boolean =>
  executed.every((name) => known.includes(name) || name.endsWith('+'));
