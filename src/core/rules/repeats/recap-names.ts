/** Headings of what repeats the rest. */
export const RECAP_NAME =
  /总结|小结|结语|结论|回顾|成果|一页纸|要点|收尾|附[:：录]|带回家|带走|记住(?:这|三|几|的)|一句话|摘要|概要|速览|[关核][键心]数[字据]|口径|问答|答疑|计分|summary|recap|takeaways?|conclusions?|recommendations?|scorecard|wrap|appendix|questions|results at a glance|in short|tl;?dr|at a glance|executive|key (?:numbers|figures|points)|highlights|abstract|overview in numbers|what we learned|lessons|教训|收获/i;

/** `To remember:`, 回顾一下：, a line that says what was told before, wherever it stands. */
export const RECAP_LEAD =
  /^ ?(?:to (?:remember|recap|repeat|recall)|(?:as )?a (?:quick )?reminder|reminder|recap|remember|once more|回顾(?:一下)?|提醒(?:一下)?|[请再]?记住|重申(?:一下)?|再(?:说|提|强调)一[遍次下]|前面(?:说过|提到|讲过|讲到)|如前所述) ?[:：,，] ?/i;
