/** Returns a time that is kept as milliseconds since 1970 as ISO 8601 in UTC. */
export const isoOf = (ms: number): string => new Date(ms).toISOString();
