import type { Range } from './quantity';

/**
 * Text that looks like numbers and is none: addresses, file names, versions, dates, identifiers. Every pattern is
 * anchored by a literal or a class that the piece before it cannot match, so that time stays linear. Before it stands a piece
 * without which it cannot match, which most texts lack.
 */
const PIECES: readonly (readonly [needle: string, pattern: RegExp])[] = [
  // Addresses and ports: https://host:8080/v1, localhost:6443, 10.0.0.1:53, user@host
  ['://', /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,15}:\/\/[^\s)>」）]{1,400}/gi],
  ['localhost', /\blocalhost:\d{1,5}/gi],
  ['.', /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?:[:/]\d{1,5})?/g],
  [':', /\.[a-z][a-z-]{1,30}:\d{2,5}\b/gi],
  // Paths and file names: ./bench/run-2.json, nvidia.com/gpu: 8, results_2025.csv
  ['.', /(?<![a-z0-9-])[a-z0-9-]{1,60}\.(?:com|io|org|net|ai|dev|cn)\/[\w./-]{1,200}(?:: ?\d+)?/gi],
  // Versions: v0.6, 1.2.3, 12.4.1-rc2, 2.x
  ['', /\bv\d{1,4}(?:\.\d{1,4}){0,3}[\w-]{0,20}/gi],
  ['.', /\b\d{1,4}(?:\.\d{1,4}){2,4}(?:-[\w.]{1,20})?/g],
  ['.', /\b\d{1,4}\.x\b/gi],
  // Dates and times: 2025-09-05, 2025/9, 2025.09.05, 2025年9月5日, 2024Q3, 12:30, 5 Sep 2025, 24/7
  ['', /\b(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:[12]\d|3[01]|0?[1-9]))?(?![\d.,%])/g],
  ['年', /(?:19|20)\d\d ?[-–—~至到] ?(?:19|20)\d\d ?年/g],
  ['', /\b(?:19|20)\d\d ?[-–—~] ?(?:19|20)\d\d\b(?! ?[a-zA-Z%])/g],
  ['年', /(?:19|20)\d\d ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)?/g],
  ['月', /\d{1,2} ?月 ?\d{1,2} ?[日号]/g],
  ['', /\b(?:19|20)\d\d ?[QH][1-4]\b/g],
  ['', /\b[QH][1-4] ?(?:19|20)\d\d\b/g],
  [':', /\b\d{1,2}:\d{2}(?::\d{2})?\b/g],
  [
    '',
    /\b(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,4}(?:, \d{4}| \d{4})?\b(?!,\d{3})/g,
  ],
  // 11 June, 3rd of May
  [
    '',
    /\b(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?![a-z])/g,
  ],
  // Times of day: 2 点到 6 点, 夜里 11 点
  ['点', /(?<![\d.])\d{1,2} ?点(?:钟|半)? ?[到至~-] ?(?:次日)?(?:凌晨|早上|晚上)? ?\d{1,2} ?点(?![\d个])/g],
  ['点', /(?:凌晨|早上|上午|中午|下午|晚上|夜里|每天) ?\d{1,2} ?点(?![\d个])/g],
  ['24', /\b24 ?[/×x] ?7\b/g],
  // MIG profiles: 1g.5gb, 3g.20gb+me
  ['.', /\b\d{1,2}(?:c\.\d{1,2})?g\.\d{1,3}gb(?:\+\w{1,6})?/gi],
  // Footnotes and citations: [1], [^2], [3, 4]
  ['[', /\[\^?\d{1,3}(?:[,–-] ?\d{1,3}){0,4}\]/g],
  // Math between dollars that does not start like an amount: $\frac{1}{2}$, $O(n^2)$
  ['$', /\$[A-Za-z\\(][^$\n]{0,200}\$/g],
  // Percentiles are read apart: P99.9, TP99, 99th percentile, 99 分位
  ['', /\bT?P\d{2}(?:\.\d{1,3})?\b/gi],
  ['', /\b\d{2}(?:\.\d{1,3})?(?:th|st|nd|rd)?[ -]?(?:percentile|pctl)/gi],
  ['分位', /\d{2}(?:\.\d{1,3})? ?(?:百?分位)/g],
  // Pages, figures, stages: 第3页, 第 2 阶段, 图 4, Table 2, Stage 3; Run 3, but not `we run 3`
  ['第', /第 ?\d{1,4}(?: ?[-–—~至到] ?\d{1,4})? ?[页章节部阶步条张期代版层天次轮]?/g],
  [
    '',
    /(?:阶段|图|(?<![总电仪水])表|附录|步骤|方案|版本|编号|页码|场景|案例) ?\d{1,4}(?![\d.,]*(?: ?(?:%|ms|s\b|tok|分钟|秒|毫秒|小时|天|万|亿|元|倍|[GTM]B|[kMG]?Wh?\b)))/g,
  ],
  [
    '',
    /\b(?:stage|slide|page|pages|figure|fig\.?|table|section|chapter|part|step|phase|tier|level|version|appendix|option|case|gen|no\.|issue|pr|rfc|rank|layer|top|port|batch|seed|epoch|(?<!\b(?:we|they|you|to|can|could|may|will|would|now|also|still) )run) ?#?\d{1,5}(?:[-–]\d{1,5})?\b(?![.,]?\d| ?(?:%|ms\b|s\b|tok|min|sec|hours?\b|days?\b)| (?:GPUs|nodes|cards|servers|machines|racks|replicas|instances|pods|jobs|models)\b)/gi,
  ],
  // Cards that are called by a bare number: 4090 比 3090 快
  [
    '0',
    /(?<![\d.,$¥€#])[345]0[6-9]0(?:D|Ti)?(?=(?: ?(?:[比较跟和与上下要跑的是为在]|[,，;；:)(]|$)| (?:is|was|at|and|vs|takes|took|needs|runs|does|has|with|on|against|versus|than)\b))/g,
  ],
  // The number of a section: 7.2 Tokens per watt
  ['.', /^ ?\d{1,2}\.\d{1,2}(?:\.\d{1,2})? (?=[A-Z][a-z]{2,20}\b)/g],
  // Week 2: 96 tickets; in round 3, …
  [
    '',
    /\b(?:week|day|month|sprint|round|wave|cycle|iteration|attempt|trial|experiment|night|year) #?\d{1,3}(?=[:;)]|[,.](?!\d)| ?[–—]|$)/gi,
  ],
  ['#', /#\d{1,6}\b/g],
  // Products whose bare number is a version: vLLM 0.6, CUDA 12.4, Llama 3, PCIe 5.0
  [
    '',
    /\b(?:vLLM|SGLang|TensorRT(?:-LLM)?|LMDeploy|Triton|CUDA|cuDNN|NCCL|PyTorch|Python|Kubernetes|K8s|Helm|HAMi|Volcano|Kueue|Ubuntu|Linux|Driver|LLaMA|Qwen|GPT|Claude|Gemini|DeepSeek|Mistral|Mixtral|GLM|Gemma|Phi|NVLink|NVSwitch|PCIe|Gen|HBM|DDR|MLPerf|ROCm|Go|Node(?:\.js)?|Ray|Spark|ISO|RFC|IEEE|HTTP|gRPC|TLS|Mooncake|Dynamo|LMCache|Lustre|Ceph) ?\d{1,5}(?:\.\d{1,3})?\b(?!,\d{3}|\.\d| ?(?:%|ms\b|[GTMK]i?[Bb]|[GTM]bps|tok|req|RPS\b|QPS\b|TFLOPS|s\b|x\b|k?W\b|倍|个|秒|毫秒|请求))/gi,
  ],
];

/** Words that may be paths, each looked at once. */
const WORD = /[\w./-]{4,200}/g;
const FILE_NAME =
  /[\w-]\.(?:md|pptx?|ya?ml|json|csv|tsv|py|ts|js|go|sh|log|txt|pdf|png|jpe?g|svg|gif|toml|xlsx?|docx?|html?|so|bin|gguf|onnx)(?=\.?$)/i;

function fileNames(text: string): Range[] {
  if (!text.includes('.')) return [];
  return [...text.matchAll(WORD)]
    .filter(([word]) => FILE_NAME.test(word.slice(-8)))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** The pieces of folded `text` that are no quantities, in order, possibly overlapping. */
export function unreadable(text: string): readonly Range[] {
  const ranges: Range[] = fileNames(text);
  for (const [needle, pattern] of PIECES) {
    if (!text.includes(needle)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      ranges.push({ start: match.index, end: match.index + match[0].length });
      if (match[0].length === 0) pattern.lastIndex++;
    }
  }
  return ranges.sort((a, b) => a.start - b.start);
}
