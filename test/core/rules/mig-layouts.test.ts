import { describe, expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const WRONG = [
  '- Roomy: 4g.40gb + 2g.20gb + 2g.20gb',
  '| Layout | Nodes |\n|---|---|\n| 3 × 2g.10gb + 2 × 1g.5gb | 6 |',
  'Each H100 is split into three 3g.40gb instances',
  'One card is cut into a 4g.40gb for the coder, a 3g.40gb for chat, and a 1g.10gb for embeddings',
  '给微调组切的是三个 2g.20gb 加两个 1g.10gb，正好一张卡',
  '把一张 H200 切成 3 个 3g.71gb 实例',
  '每张卡切 1 个 4g.40gb、2 个 2g.20gb',
  'MIG plan, card 2\n\n- 4g.20gb: chat\n- 2g.10gb: search\n- 2g.10gb: CI',
  '<!-- 这张 A100 切成 3g.40gb ×2 加 1g.10gb -->',
  '每卡切 4 个 2g.20gb，6 张卡一共 24 个实例',
  'H100-80G 上放 3g.40gb 两个、1g.10gb 一个，别的不动',
  'We set aside six cards, and each of them is cut into nine MIG instances of the same size',
];
const RIGHT = [
  '- Roomy: 4g.40gb + 2g.20gb + 1g.10gb',
  'On two cards: 4g.40gb + 2g.20gb + 2g.20gb',
  'One card is cut into a 3g.40gb for the coder, a 2g.20gb for chat, and two 1g.10gb for embeddings',
  'Each H100 can be split into 7 × 1g.10gb, 3 × 2g.20gb, 2 × 3g.40gb or 1 × 7g.80gb',
  'A 4g.40gb + 2g.20gb + 2g.20gb layout is rejected by the driver: eight slices where there are seven',
  '三个 2g.20gb 加两个 1g.10gb 超过七个切片，切不出来',
  '我们有 4 张卡，共切 8 个 3g.40gb 实例',
  'MIG plan, card 2\n\n- 4g.20gb: chat\n- 2g.10gb: search\n- 1g.5gb: CI',
  'MIG profiles that we offer\n\n- 4g.20gb: chat\n- 3g.20gb: search\n- 1g.5gb: CI',
  '| Profile | Per card |\n|---|---|\n| 1g.10gb | 7 |\n| 3g.40gb | 2 |',
  '每卡切 3 个 2g.20gb，6 张卡一共 18 个实例',
  'H100-80G 上放 3g.40gb 一个、2g.20gb 两个，别的不动',
  'We set aside six cards, and each of them is cut into seven MIG instances of the same size',
];

describe('MIG layouts', () => {
  it.each(WRONG)('are reported beyond what one card has: %s', (text) => {
    expect(rulesOn(text, /V01/)).toEqual(['V01']);
  });

  it.each(RIGHT)('that one card or several can have are not: %s', (text) => {
    expect(rulesOn(text, /V01/)).toEqual([]);
  });
});
