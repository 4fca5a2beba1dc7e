/** Loads a package to compare with: they are installed in bench/ alone, so their types are not there where the house is checked. */
export const load = (name: string) => import(name);
