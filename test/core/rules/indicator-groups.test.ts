import { expect, it } from 'vitest';
import { rulesOn } from './rules-on';

const groups = (...lists: readonly (readonly string[])[]) =>
  lists.map(([name, ...items]) => `**${name}**\n\n${items.map((item) => `- ${item}`).join('\n')}\n`).join('\n');

it('reads lists under a line with their name as groups of indicators', () => {
  expect(
    rulesOn(groups(['Latency', 'TTFT', 'TPOT'], ['Energy', 'Throughput per watt', 'Throughput per dollar']), /K03/),
  ).toEqual(['K03']);
  expect(rulesOn(groups(['成本', '每百万 token 成本', '每瓦吞吐'], ['能效', '每瓦吞吐', 'PUE']), /K03/)).toEqual([
    'K03',
  ]);
  expect(rulesOn(groups(['成本', '每百万 token 成本', '每美元吞吐'], ['能效', '每瓦吞吐', 'PUE']), /K03/)).toEqual([]);
  expect(rulesOn(groups(['Chat', 'TTFT', 'TPOT'], ['Batch', 'Throughput', 'TTFT']), /K03/)).toEqual([]);
});

it('knows scheduling and memory for kinds of indicators', () => {
  expect(rulesOn('- 资源：GPU 利用率、显存占用率\n- 调度：排队时间、GPU 利用率\n', /K03/)).toEqual(['K03']);
  expect(rulesOn('- 阶段一：GPU 利用率、显存占用率\n- 阶段二：排队时间、GPU 利用率\n', /K03/)).toEqual([]);
});

it('what one indicator is called is no list of several', () => {
  expect(rulesOn('- 也叫吞吐、吞吐率、生成速度、推理速度\n', /K03/)).toEqual([]);
  expect(rulesOn('- Also called output throughput, generation throughput, decode throughput, TPS\n', /K03/)).toEqual(
    [],
  );
  expect(rulesOn('- 指标：吞吐、TTFT、生成速度\n', /K03/)).toEqual(['K03']);
});
