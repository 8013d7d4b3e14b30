import type { Indicator } from './indicator';

export const checkpointTime: Indicator = {
  id: 'checkpoint_time',
  core: false,
  name: { en: 'Checkpoint time', zh: '检查点耗时' },
  aliases: {
    en: ['checkpoint save time', 'checkpoint stall', 'checkpoint load time'],
    zh: ['检查点时间', '保存耗时', '断点保存时间', '恢复加载时间'],
  },
  families: ['time'],
  units: ['s', 'min'],
  limits: { min: 0 },
  plausible: {
    low: 0.1,
    high: 7200,
    unit: 's',
    basis: { en: 'Rule of thumb.', zh: '经验值。' },
    status: 'heuristic',
    sources: [],
  },
  better: 'lower',
  definition: {
    en: 'Time to save (or load) training state; state whether training is blocked.',
    zh: '保存或加载训练状态的时间，须说明是否阻塞训练。',
  },
  formula: 'size / write bandwidth (blocking)',
  mustAccompany: [
    { en: 'blocking stall or background write', zh: '阻塞停顿还是后台写入' },
    { en: 'size and storage bandwidth', zh: '大小与存储带宽' },
    { en: 'save or load', zh: '保存还是加载' },
  ],
  confusions: [
    { en: 'interval vs duration', zh: '间隔与耗时' },
    { en: 'stall vs total', zh: '停顿与总耗时' },
  ],
  estimates: [
    {
      en: 'checkpoint bytes / storage throughput; bytes ~ parameters x 12-16 for mixed-precision Adam (rule of thumb, unverified)',
      zh: '检查点字节 ÷ 存储吞吐；混合精度 Adam 的字节数约为参数量 × 12–16（经验值，未验证）',
    },
  ],
  references: [],
  sources: ['MLST'],
};
