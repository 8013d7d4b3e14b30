import type { Quantity } from './quantity';

/** `40 × $2.30`, `40 × (0.6 - 0.4) = 8`, `TTFT + 499 × mean TBT`: a number times what stands behind it, in a calculation; no claim of so many times as much. */
export const isFactorOf = ({ unit }: Quantity, left: string, right: string): boolean =>
  /^ ?[$¥€£]?\d/.test(right) ||
  TIMES_BRACKET.test(right) ||
  (/^[×xX*]$/.test(unit?.text ?? '') && (ADDED_TO.test(left) || ADDED_AFTER.test(right)));

const TIMES_BRACKET = /^ ?\([^()]{1,36}\) ?[=≈]/;
const ADDED_TO = /[+÷×*/] ?\(? ?$/;
const ADDED_AFTER = /^ ?[A-Za-z\u3400-\u9fff][^,，。；;:\d]{0,32} \+ ?[A-Za-z\d\u3400-\u9fff]/;
