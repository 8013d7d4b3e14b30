import type { Indicator } from './indicator';

export const trainingGoodputEttr: Indicator = {
  id: 'training_goodput_ettr',
  core: false,
  name: { en: 'Training goodput / ETTR', zh: '训练有效时间占比' },
  aliases: {
    en: ['ETTR', 'effective training time ratio', 'ML productivity goodput', 'effective training time'],
    zh: ['有效训练时间比', '有效训练时间占比', '训练有效率', '有效训练时长占比', '训练 Goodput'],
  },
  families: ['ratio'],
  loose: { names: ['effective training time', '有效训练时长占比'], families: ['time'] },
  units: ['%'],
  limits: { min: 0, max: 100 },
  plausible: {
    low: 50,
    high: 99.9,
    unit: '%',
    basis: { en: 'Llama 3 above 90%; ByteRobust up to 97%.', zh: 'Llama 3 高于 90%；ByteRobust 最高 97%。' },
    status: 'cited',
    sources: ['LLAMA3', 'BYTE'],
  },
  better: 'higher',
  definition: {
    en: 'Share of wall-clock time (or scheduled capacity) spent on productive training steps.',
    zh: '真正推进训练的时间占总时间的比例。',
  },
  formula: 'ETTR = productive time / wall time ; Google = scheduling x runtime x program goodput',
  mustAccompany: [
    { en: 'scale', zh: '规模' },
    { en: 'period', zh: '统计周期' },
    { en: 'what counts as lost', zh: '哪些算损失' },
  ],
  confusions: [
    { en: 'serving goodput', zh: '推理 goodput' },
    { en: 'MFU', zh: 'MFU' },
    { en: 'availability', zh: '可用性' },
  ],
  estimates: [
    {
      en: '1 - (failures x (detect + restart + lost work)) / total time',
      zh: '1 −（故障数 ×（检测 + 重启 + 丢失的工作））÷ 总时间',
    },
  ],
  references: [
    {
      value: '>90%',
      what: { en: 'Llama 3, 16,384 H100, 54 days', zh: 'Llama 3，16384 张 H100，54 天' },
      source: 'LLAMA3',
    },
    {
      value: 'up to 97%',
      what: { en: 'ByteRobust, 9,600 GPUs, 3 months', zh: 'ByteRobust，9600 张 GPU，3 个月' },
      source: 'BYTE',
    },
  ],
  sources: ['METAR', 'BYTE', 'GGOOD', 'LLAMA3'],
};
