import type { Amount } from './plan-text';

/** Before the time of a talk, where the line says nothing else: `The next`, `What we do in`, 接下来的. */
const BEFORE =
  /^ ?(?:(?:(?:the|our|my|these|this|next|coming|today|tonight|here|for|with|in|all|just|only|about|what (?:we|I) (?:do|cover|show)|how (?:we|I) (?:spend|use)|what happens)[,:]? ){0,4}|(?:(?:今天|今日|本次|接下来|下面|往后|一共|总共|共|全程|全场|整场|只有|约|这|的)[,，:：]? ?){0,4})$/i;
const UNIT = /^(?: ?分钟|[ -]?min(?:ute)?s?\b\.?|′)?/i;
const QUESTIONS = '(?:提问|问答|答疑|讨论|Q ?& ?A|questions?|discussion)';
/** Behind it: nothing, how it is spent, or whether questions are in it. */
const AFTER = new RegExp(
  `^ ?(?:of your time|together|for this|的?(?:怎么(?:过|用|分|讲|安排)|安排|内容|议程|里?讲什么))? ?(?:(?:with|including|plus|without|excluding|before) (?:the )?${QUESTIONS}|[,，;；(:：—–-]{1,2} ?(?:[^\\d,，.。;；:：()]{0,24} )?[^\\d,，.。;；:：() ]{0,6}${QUESTIONS}[^\\d,，.。;；:：()]{0,24}[)）]?)?[.。:：]?$`,
  'i',
);

/** Whether folded `text` says nothing but how long a talk is: `35 minutes, questions included`, 接下来的 45 分钟. */
export function isBareTime(text: string, { start, end }: Amount): boolean {
  return BEFORE.test(text.slice(0, start)) && AFTER.test(behind(text, end));
}

const behind = (text: string, end: number): string => text.slice(end).replace(UNIT, '').slice(0, REACH);
const REACH = 80;

/** Where titles give the time of the talk: in brackets, behind a mark, as what it takes to tell of something. */
const MARKED = /[(（|:：,，·—–-] ?(?:约|about )?$/i;
const CLOSES = /^ ?[)）]?$/;
const TELLS = /^(?: ?(?:[看读学弄搞讲理]|带你)[懂透清明完会]| on | about )/i;
/** `Restarts in 35 minutes` are no talk. */
const TAKES =
  /启动|重启|恢复|迁移|部署|升级|训练|故障|停机|\b(?:re)?(?:start|boot|build|load|train|deploy|migrat|recover|upgrad|fail|cut|roll|fix|repair|outage|incident|downtime|response|from)[a-z]{0,6}\b/i;

/** Whether the `title` of a deck gives the length of the talk. */
export function isTimeOfTitle(title: string, { start, end }: Amount): boolean {
  const [before, after] = [title.slice(0, start), behind(title, end)];
  if (isBareTime(title, { start, end, value: 0 })) return true;
  if (TAKES.test(title)) return false;
  if (before.trim() === '') return TELLS.test(after);
  return CLOSES.test(after) && (MARKED.test(before) || / in $/i.test(before));
}
