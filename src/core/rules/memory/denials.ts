/** What an author says was not done to a model: no offload, not sharded, unquantised, 不卸载, 无需切分. */
const DENIED =
  /\b(?:no|without(?: any)?|not|never|zero|nor|skip(?:s|ped|ping)?)(?: (?:need for|any|yet|being|further|model|tensor|weight|CPU|host)){0,2} ?-?(?:offload|shard|quanti[sz]|split|compress|swap|spill|tensor parallel|parallelism|paging|pruning|tricks?)[a-z]{0,6}(?: (?:required|needed|necessary|at all|or [a-z]{4,12}))?|\bun(?:quanti[sz]|shard|compress)ed\b|(?:不|没有?|无需?|未)(?:做|用|需要?|必|经|再|任何|多卡|张量|[再]?作)*(?:量化|切分|切片|卸载|压缩|分片|拆分|并行|剪枝|换出)(?:[,、或和也]?(?:不|没有?|无需?|未)?(?:做|用|需要?)?(?:量化|切分|卸载|压缩|分片|拆分))?/gi;

/** `text` with what it denies blanked, so that a `no` or an `offload` of it is not taken for the author's; places stay. */
export const withoutDenials = (text: string): string => text.replace(DENIED, (found) => ' '.repeat(found.length));
