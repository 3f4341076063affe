/**
 * Stamped on every row; rows of another version are rebuilt. It grows whenever `fold` or `summarise`
 * would give another row for the same events.
 */
export const SUMMARY_VERSION = 2;
