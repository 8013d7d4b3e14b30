/** Things that are done and over in a moment, so that what they take is energy. */
const SHORT =
  'requests?|quer(?:y|ies)|calls?|answers?|repl(?:y|ies)|responses?|images?|pictures?|photos?|thumbnails?|prompts?|steps?|tokens?|inferences?|messages?|summar(?:y|ies)|translations?|transcripts?|transcriptions?|reports?|pages?|documents?|docs?|e-?mails?|tickets?|videos?|clips?|search(?:es)?|completions?|suggestions?|generations?|embeddings?|lookups?|classifications?|invoices?|articles?|captions?|samples?|sentences?|questions?|recommendations?|detections?|redactions?|turns?|records?|rows?|events?|frames?|songs?|orders?|transactions?|claims?|letters?|essays?|posts?|reviews?|comments?|tests?|commits?|scans?|forecasts?|checkpoints?|snapshots?|backups?|(?:transcription|audio|video|speech) minutes?|(?:minutes?|hours?) of (?:audio|video|speech|footage)';
/** Things that last, and draw power while they do. */
const LONG =
  'jobs?|runs?|sessions?|conversations?|chats?|tasks?|builds?|epochs?|trainings?|evaluations?|fine-tunes?|benchmarks?|iterations?';
const HAN =
  '请求|问答|会话|对话|回答|回复|应答|答复|提问|问题|图片?|照片|视频|短片|文章|文档|报告|周报|日报|月报|纪要|摘要|翻译|译文|转写|录音|邮件|工单|补全|推理|调用|查询|检索|搜索|生成|微调|评测|样本|词元|tokens?|标题|文案|海报|简历|合同|发票|票据|病历|评论|消息|短信|通话|电话|识别|抽取|推荐|训练|任务|作业|epoch|轮|次|趟|回|步|页';
const CLASSIFIER = '[个次条张篇份封段轮句笔单页集期幅帧道首场步则趟回]';

/** Of what is worked on, and not of the clock: what an hour of it takes is energy. */
const MEDIA_HOUR = '(?:audio|speech|video|recorded)[ -](?:hour|minute)s?';

const AFTER = new RegExp(
  `^ ?(?:\\/ ?|(?:per|a|each|every|for (?:an?|each|every|one)) )(?:(?:single|average|typical|thousand|hundred|million|dozen|1,?000|1 ?[KM]|10{2,6}) ){0,2}(?:(?:[a-z-]{2,14} )?(?:${SHORT})|${MEDIA_HOUR})\\b|^ ?(?:\\/ ?|每) ?(?:音频|视频|录音|语音)(?:小时|分钟)|^ ?(?:\\/ ?|每) ?(?:千|百|万)?${CLASSIFIER}?(?:${HAN})(?![\\u3400-\\u9fff]*[机柜卡])`,
  'i',
);
/** `A one-page summary`, and the verb comes next. */
const subjects = (names: string): RegExp =>
  new RegExp(
    `\\b(?:an?|one|each|every|single|average|typical) (?:[\\w-]{2,16} ){0,2}(?:${names})(?: (?:of|with|to|for) [\\w-]{1,16}(?: [\\w-]{1,16})?)? (?:(?:[a-z]{2,10}ly|now|still|also|then|just|already) )?$|\\bfor (?:an?|one|each|every) (?:[\\w-]{2,16} ){0,2}(?:${names})\\b(?! (?:server|node|pool|queue|slot))[^,;.]{0,32}$`,
    'i',
  );
/** `a token costs 1.9 J, and a million of them`: so many of what was named. */
const OF_THEM =
  /\b(?:an?|one) (?:hundred|thousand|million|billion|dozen) of (?:them|(?:these|those|our|the) [a-z ]{2,20}) $/i;
const SHORT_NAME = new RegExp(`\\b(?:${SHORT})\\b`, 'i');
const isOfThem = (before: string): boolean => OF_THEM.test(before) && SHORT_NAME.test(before);

const SUBJECT = subjects(`${SHORT}|${LONG}`);
const SHORT_SUBJECT = subjects(SHORT);
const BEFORE_HAN = new RegExp(
  `(?:每个?(?:音频|视频|录音|语音)(?:小时|分钟)|(?:[每单]|(?<![第同统唯])一) ?(?:[千百万]{1,2}|1,?000 ?)?${CLASSIFIER}?[^，,。；;每]{0,12}?(?:${HAN}))([^，,。；;\\d]{0,10})$`,
);
const CONSUMES_HAN = /耗电|耗能|用电|耗费|消耗|花掉|吃掉|烧掉|要用|耗掉|用掉|能耗/;
/** What has power, and times at which it has it. */
const HARDWARE = /[卡机柜台]|节点|集群|服务器|功率|功耗|负荷|负载|[时中]|期间/;

const NAME = new RegExp(`\\b(?:${SHORT}|${LONG})\\b|${HAN}`, 'i');

/** Whether a label names a piece of work: `RAG request, because of its long prompt`. */
export const namesWork = (label: string): boolean => NAME.test(label) && !HARDWARE.test(label);

/** `Energy per chat turn`, 每张图能耗: whatever it is divided by, but for what has power itself. */
const ENERGY_PER =
  /\b(?:energy|electricity)(?: use| used| cost| consumption)? (?:per|for (?:an?|one|each|every)) (?!(?:[a-z]{1,10} )?(?:load|GPU|card|server|node|rack|chip|board|host|machine|cluster|site|hall|hour|second)s?\b)[\w.,-]{1,16}(?: [a-z-]{1,16}){0,2}?(?=:| (?::|is|was|fell|rose|dropped|went|came|climbed|averages|of|now|stands)|,|$)|\b(?:tokens?|request|query|image|prompt|step|epoch)['’]?s? energy\b|\b(?:daily|weekly|monthly|quarterly|yearly|annual|nightly) (?:electricity|energy)(?: use| consumption)?\b/gi;
const ENERGY_PER_HAN =
  /[每单] ?(?![^，,。；;]{0,8}?(?:卡|台|机|柜|节点|服务器|GPU|瓦|小时))[^，,。；;每单\d]{1,14}?(?:能耗|耗能|耗电量?|用电量?)/g;

/** The last name in `text` of the energy of one piece of work. */
export const energyPerWork = (text: string): RegExpExecArray | undefined =>
  [...text.matchAll(ENERGY_PER)].at(-1) ?? [...text.matchAll(ENERGY_PER_HAN)].at(-1);

/** Whether a piece of work follows an amount as its denominator: `per thousand images`, `/次`. */
export const isPerWork = (after: string): boolean => AFTER.test(after);

/** Whether `before`, which ends where a verb of consuming starts, names a piece of work as its subject. */
export const isWorkSubject = (before: string): boolean => SUBJECT.test(withoutPlace(before)) || isOfThem(before);

/** The same of work that is over in a moment, and needs no power for long. */
export const isShortWorkSubject = (before: string): boolean =>
  SHORT_SUBJECT.test(withoutPlace(before)) || isOfThem(before);

/** `A million tokens in Oslo`: where they are made comes last. */
const withoutPlace = (before: string): string =>
  before.replace(/ (?:in|at|from) (?:the )?[\w\u00c0-\u024f-]{2,16} $/i, ' ');

/** 每秒一千次请求: so many at a time need power. */
const AT_RATE = /每 ?(?:秒|分钟?|小?时)(?:处理|生成|输出|跑)? ?[\d一二两三四五六七八九十百千万亿][^，,。；;]{0,28}$/;

/** Whether `before` tells how much is done in a time: 每秒一千次请求要用掉. */
export const isAtRate = (before: string): boolean => AT_RATE.test(before);

/** Whether Chinese `before`, which ends at a number, gives the amount to one piece of work: 每补全, 生成一份周报耗电. */
export function isForWork(before: string): boolean {
  const match = BEFORE_HAN.exec(before);
  if (match === null || HARDWARE.test(match[0]) || isAtRate(before)) return false;
  return (
    CONSUMES_HAN.test(match[1]!) ||
    /^(?:约|大约|大概|大致|差不多|得|只要|只需|仅|仅需|需|要|为|是|:|平均|花|用| ){0,5}$/.test(match[1]!)
  );
}
