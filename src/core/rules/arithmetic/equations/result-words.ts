const BEFORE_RESULT = String.raw`(?=[ :]{0,2}(?:约|大约|about |roughly |some |≈ ?)?[\d$¥])`;
/** Words that stand for `=`, also after a comma. */
export const WORDED_EQUALS = new RegExp(
  `[,，]? ?(?:(?:(?:换句话说|换言之)[,，]? ?(?:就是)?|等价于|等同于|也就是(?:说[,，]?)?|也即|即|折合成?|约?合|相当于|换算成?[^\\d，,。;；]{0,6}|(?:正好|刚好|恰好|恰恰|正巧|完全|可以|足以|能)?(?:铺满|用满|占满|用完|用光|填满|凑成|凑满|跑满|排满|凑齐)了?(?:全部|整个|所有|这|整整)?|恰好|正好|刚好|一共|总共|共计|合计|总计|共|等于|约等于|得到|得出|得|就是|约为|大约是?|约是?|是|为)(?:是|为|约|有)?|(?:i\\.e\\.|in other words|equivalently|or equivalently|put differently|namely|that is(?: to say)?|which is|equals|is|are|makes|costs?|means?|adds? up to|amounts? to|gives|giving|yields|comes to|for a total of|(?:which |that )?(?:exactly |just |neatly )?(?:(?:fills?|filling|occup(?:ies|ying))(?: exactly| all| the| our)?|us(?:es|ing) (?:exactly|all|up)(?: the| our)?)|totall?ing|in total|in all|in bytes|in bits),?)${BEFORE_RESULT}`,
  'iy',
);
/** What words of operators and results start with. */
export const WORDED_START =
  ',，换也即折约合相换正刚恰完可足能铺用占填凑跑排一总共等得就大是为乘除加减扣acimegytdpfwoujneMIT';
/** Those of them that tell the same once more. */
export const RESTATING =
  /也就是|也即|即|合(?!计)|相当于|换算|换句话说|换言之|等价|等同|i\.e\.|in other words|equivalently|differently|namely|that is|which is|in b(?:yte|it)s/i;
/** `11% of 19,733 × 4 = …`: only where a sign goes on reckoning with it. */
export const SHARE_OF = /of (?:(?:the|our|its|all) ){0,2}(?=[$¥€]?\d(?:[^,，。；;:：=≈×*÷()]|,\d){0,40}[=≈×*÷])/iy;
