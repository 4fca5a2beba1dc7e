/** Values that may be lacking, in the form that takes no `undefined`. */

type Given<Values> = { -readonly [Name in keyof Values]?: Exclude<Values[Name], undefined> };

/** Returns those that are given. */
export const given = <Values extends object>(values: Values): Given<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>;
