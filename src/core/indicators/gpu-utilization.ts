import type { Indicator } from './indicator';

export const gpuUtilization: Indicator = {
  id: 'gpu_utilization',
  core: true,
  name: { en: 'GPU utilization', zh: 'GPU 利用率' },
  aliases: {
    en: [
      'GPU util',
      'GPU usage',
      'accelerator utilization',
      'nvidia-smi utilization',
      'SM active',
      'GPU busy',
      'GPU utilisation',
    ],
    zh: ['显卡利用率', '算力利用率', 'GPU使用率', 'GPU占用率', '加速卡利用率', '卡利用率', 'SM利用率'],
  },
  families: ['ratio'],
  units: ['%'],
  fields: [{ name: 'gpu_utilization_percent', unit: '%' }],
  limits: { min: 0, max: 100 },
  plausible: {
    low: 1,
    high: 98,
    unit: '%',
    basis: {
      en: 'Fleet averages found: 5% (Cast AI), 13% to 37% (Ke Holdings), 15–25%; single busy jobs 80–98%. An average of 100% is doubtful.',
      zh: '查到的集群平均值：5%（Cast AI）、13% 到 37%（贝壳）、15–25%；单个繁忙任务 80–98%。平均 100% 值得怀疑。',
    },
    status: 'observed',
    sources: ['CAST', 'KE'],
  },
  better: 'higher',
  betterNote: { en: 'up to the point where the latency SLO breaks', zh: '直到时延 SLO 被打破为止' },
  definition: {
    en: 'Share of time the GPU does something. NVML/nvidia-smi counts any interval in which at least one kernel ran, so 100% can hide an almost idle chip; DCGM SM_ACTIVE counts SM-cycles with a resident warp; MFU counts useful FLOPs.',
    zh: 'GPU 有工作的时间占比。nvidia-smi 只要有一个 kernel 在跑就算忙，100% 也可能几乎没干活；SM_ACTIVE 统计有驻留 warp 的 SM 周期；MFU 统计有效浮点运算。',
  },
  formula:
    'NVML util = busy sample time / window ; SM_ACTIVE = sum(SM cycles with >=1 warp)/(SMs x cycles) ; allocation rate = allocated GPUs / installed GPUs',
  mustAccompany: [
    {
      en: 'which counter (NVML util / SM_ACTIVE / GR_ENGINE_ACTIVE / allocation / MFU)',
      zh: '哪种计数（NVML 利用率 / SM_ACTIVE / GR_ENGINE_ACTIVE / 分配率 / MFU）',
    },
    { en: 'averaging window', zh: '平均窗口' },
    { en: 'fleet or single job', zh: '整个集群还是单个任务' },
    { en: 'allocated or all GPUs', zh: '已分配的还是全部 GPU' },
  ],
  confusions: [
    {
      en: 'NVML utilization vs SM_ACTIVE vs MFU vs allocation rate vs memory occupancy',
      zh: 'NVML 利用率、SM_ACTIVE、MFU、分配率、显存占用混用',
    },
    {
      en: '"high utilization causes OOM" (memory, not busy time)',
      zh: '“利用率过高导致 OOM”（OOM 取决于显存，不是忙碌时间）',
    },
    { en: 'utilization +24 points written as +24%', zh: '利用率 +24 个百分点写成 +24%' },
    { en: 'improvement of 300% when base was above 25%', zh: '基数高于 25% 时声称提升 300%' },
  ],
  estimates: [
    { en: 'upper bound for MFU; SM_ACTIVE >= tensor pipe active', zh: '是 MFU 的上界；SM_ACTIVE ≥ 张量核活跃度' },
    { en: 'fleet util ~ allocation rate x job util', zh: '集群利用率 ≈ 分配率 × 任务利用率' },
  ],
  references: [
    {
      value: '5%',
      what: { en: 'average over about 23,000 Kubernetes clusters', zh: '约 2.3 万个 Kubernetes 集群的平均' },
      source: 'CAST',
    },
    { value: '13% to 37%', what: { en: 'Ke Holdings after HAMi', zh: '贝壳使用 HAMi 之后' }, source: 'KE' },
    {
      value: '38-43% MFU',
      what: { en: 'Llama 3 training (shows MFU is far below util)', zh: 'Llama 3 训练（可见 MFU 远低于利用率）' },
      source: 'LOCK',
    },
  ],
  sources: ['LIST', 'NVML', 'DCGM', 'CNCF_FW', 'MLST'],
};
