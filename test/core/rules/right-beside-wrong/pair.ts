/** A rule, what is right and looks like a mistake, and the mistake that it looks like. */
export type Pair = readonly [rule: string, right: string, wrong: string];
