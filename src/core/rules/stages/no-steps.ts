/** What is counted in all: it grows with the fleet and the load, and with the length of a stage. */
const COUNTED =
  /\b(?:incidents?|outages?|failures|crashes|restarts|complaints|alerts|tickets|pages|downtime|interruptions|escalations|evictions|OOMs?|stalls)\b|(?:中断|故障|重启|告警|报警|投诉|报错|崩溃|宕机|停机|掉[卡线]|OOM)(?:的)?(?:总)?(?:次?数量?|次|条数|量|时长|时间)|事故数?|工单数?|告警$|停机$|宕机$|中断$|故障$/i;
/** Of one, or of so much: `每千卡故障次数`, `Incidents per 1,000 cards`, 投诉率. */
const OF_ONE =
  /率|每|单[卡机台次]|平均|均值|占|比例|间隔|千卡|百卡|[/%]|\b(?:rate|ratio|per|share|mean|average|median|each|between|fraction)\b/i;

/** `Incidents`, `Downtime`, 停机时长: whether more of it may only mean that more was run, or for longer. */
export const isCountOfAll = (name: string): boolean => COUNTED.test(name.split('(')[0]!.trim()) && !OF_ONE.test(name);

/** Cards, servers and sizes of models that stand behind the name of a stage: `一期 K96`, `Stage 2 (L40S)`. */
const MACHINE = /(?<![A-Za-z\d.])(?:[A-Za-z]{1,4}-?\d{2,4}[A-Za-z]{0,3}|\d{1,3}B)(?![A-Za-z\d])/g;
const NO_MACHINE = /^(?:T?P\d\d|(?:FP|BF|TF|INT|NF|W|FY|Q|V)-?\d{1,4}\w{0,3})$/i;

const machinesIn = (label: string): string[] =>
  [...label.matchAll(MACHINE)]
    .filter(({ index, 0: name }) => label.slice(0, index).trim() !== '' && !NO_MACHINE.test(name))
    .map(([name]) => name.toUpperCase());

/** Whether two stages ran on other machines, by their labels: one is no step on from the other. */
export function areOfOtherMachines(earlier: string, later: string): boolean {
  const [a, b] = [machinesIn(earlier), machinesIn(later)];
  return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name));
}

/** Through which an incident or a rush goes. */
const OF_COURSE =
  /爆发|恶化|止损|止血|发现|定位|故障|事故|攻击|恢复|过载|熔断|降级|高峰|大促|活动[前中后]|冻结|\b(?:outbreak|detect(?:ion|ed)?|triage|contain(?:ment|ed)?|mitigat(?:ion|ed)|recover(?:y|ed|ing)?|restor(?:ed|ation)|outage|incident|crisis|overload|attack|surge|rush|during|aftermath|degraded)\b/i;
const LEAST_OF_COURSE = 2;

/** `Phase 1: detection`, `Phase 2: mitigation`, `阶段三 恢复`: whether stages are those of a crisis rather than of getting better. */
export const isCourseOfCrisis = (labels: readonly string[]): boolean =>
  labels.filter((label) => OF_COURSE.test(label)).length >= LEAST_OF_COURSE;
