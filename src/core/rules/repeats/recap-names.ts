/** Headings of what repeats the rest. */
export const RECAP_NAME =
  /总结|小结|结语|结论|回顾|成果|一页纸|要点|收尾|附[:：录]|带回家|带走|记住(?:这|三|几|的)|一句话|摘要|概要|速览|[关核][键心]数[字据]|口径|问答|答疑|计分|summary|recap|takeaways?|conclusions?|recommendations?|scorecard|wrap|appendix|questions|results at a glance|in short|tl;?dr|at a glance|executive|key (?:numbers|figures|points)|highlights|abstract|overview in numbers|what we learned|lessons|收获/i;
