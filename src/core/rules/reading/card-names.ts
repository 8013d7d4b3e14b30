/** Names of accelerators: `A100`, `L40S`, `MI300X`, `GB200`, `910B`, as a piece of a regular expression. */
export const CARD_NAME = String.raw`\b(?:[ABHLTV]\d{1,3}S?|MI\d{3}X?|GB?\d{3}|910[BC])`;
