import type { Indicator } from './indicator';

export const prefillEfficiency: Indicator = {
  id: 'prefill_efficiency',
  core: true,
  name: { en: 'Prefill efficiency', zh: '预填充效率' },
  aliases: { en: ['prefill MFU', 'prefill utilization'], zh: ['Prefill效率', '预填充利用率', '预填充 MFU'] },
  families: ['ratio', 'token_rate', 'tokens_per_energy'],
  units: ['%'],
  fields: [{ name: 'prefill_efficiency_percent', unit: '%' }],
  limits: { min: 0, max: 100 },
  plausible: {
    basis: {
      en: 'Unknown: there is no standard; read as prefill MFU, more than 70% is doubtful.',
      zh: '未知：没有标准；若按预填充 MFU 理解，高于 70% 值得怀疑。',
    },
    status: 'unknown',
    sources: [],
  },
  better: 'higher',
  definition: {
    en: 'No standard definition was found. At least three readings exist: prefill MFU, achieved prefill rate over the uniform-batch rate, and prefill tokens/s per watt. Recommended: prefill MFU with the dense peak of the precision used.',
    zh: '未找到标准定义，至少有三种用法：预填充 MFU、实际预填充速率 ÷ 均匀批速率、每瓦预填充 token/s。建议采用按稠密峰值计算的预填充 MFU。',
  },
  formula: 'prefill MFU = computed prompt tokens/s x 2 x active parameters / (GPUs x dense peak FLOPS)',
  mustAccompany: [
    { en: 'the definition used', zh: '采用的定义' },
    { en: 'input length and batch', zh: '输入长度与批大小' },
    { en: 'model, precision, peak used as denominator', zh: '模型、精度、作为分母的峰值' },
    { en: 'cache hits excluded or not', zh: '是否排除缓存命中' },
  ],
  confusions: [
    { en: 'prefill throughput (tok/s) called efficiency', zh: '把预填充吞吐（tok/s）称为效率' },
    { en: 'counting cached tokens gives more than 100%', zh: '把命中缓存的 token 计入会超过 100%' },
    { en: 'sparse peak in the denominator halves it', zh: '分母用稀疏峰值会使结果减半' },
  ],
  estimates: [
    { en: 'from prefill tok/s and parameters via the formula', zh: '由预填充 tok/s 与参数量按公式计算' },
    { en: 'lower bound from TTFT: prompt tokens / TTFT', zh: '由 TTFT 得下界：提示 token 数 ÷ TTFT' },
  ],
  references: [],
  sources: ['LIST', 'OSAI', 'PFW', 'RAG', 'VLLM_SHM'],
};
