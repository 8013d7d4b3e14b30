import { MISSING_ADVICE } from './missing-advice';
import type { Outline } from './outline';

const TITLE = { zh: 'AI基础设施一讲', en: 'A Lecture on AI Infrastructure' };

/** A lecture in timed parts: each explains, shows and lets the audience check itself. */
export const LECTURE: Outline = {
  id: 'lecture',
  prefix: 'lecture',
  title: TITLE,
  subtitle: { zh: '原理、工具、硬件、架构，四个部分', en: 'Principles, tools, hardware, architecture: four parts' },
  description: { zh: '分段计时的技术课，14页', en: 'A lecture in timed parts, 14 pages' },
  duration: '40m',
  theme: 'paper',
  missing: MISSING_ADVICE,
  sections: [
    {
      id: 'welcome',
      name: { zh: '开场', en: 'Welcome' },
      pages: [
        {
          id: 'title',
          title: TITLE,
          points: [],
          layout: 'title',
          share: 0.5,
          prompt: { zh: '说明谁适合听，需要什么基础。', en: 'Say for whom it is and what one should know.' },
        },
        {
          id: 'agenda',
          title: { zh: '今天的四个部分', en: 'The four parts of today' },
          points: [
            { zh: '每部分讲什么，用多少分钟', en: 'What each part covers, and for how many minutes' },
            { zh: '听完之后能做什么', en: 'What you can do afterwards' },
          ],
          visual: { zh: '各部分与时间表', en: 'Parts and minutes' },
          visualKind: 'table',
          share: 0.6,
          prompt: {
            zh: '给出时间，让听众知道什么时候可以提问。',
            en: 'Give the times, so that everyone knows when to ask.',
          },
        },
      ],
    },
    {
      id: 'principles',
      name: { zh: '第一部分：模型原理', en: 'Part 1: How models work' },
      pages: [
        {
          id: 'attention',
          title: { zh: '注意力机制在算什么', en: 'What attention computes' },
          purpose: { zh: '能口头解释查询、键、值。', en: 'To be able to explain query, key and value.' },
          points: [
            { zh: '从词到向量', en: 'From words to vectors' },
            { zh: '查询、键、值各是什么', en: 'What query, key and value are' },
            { zh: '计算量随序列长度怎样增长', en: 'How the work grows with the sequence' },
          ],
          visual: { zh: '注意力公式', en: 'The formula of attention' },
          visualKind: 'equation',
          prompt: { zh: '用一句话当例子算一遍。', en: 'Work one sentence through.' },
        },
        {
          id: 'inference',
          title: { zh: '推理的两个阶段', en: 'The two phases of inference' },
          points: [
            { zh: 'Prefill：一次读完提示，算力受限', en: 'Prefill reads the prompt at once and is bound by compute' },
            { zh: 'Decode：逐个生成，带宽受限', en: 'Decode goes token by token and is bound by bandwidth' },
            { zh: 'TTFT与TBT分别由谁决定', en: 'Which of them sets TTFT, which TBT' },
          ],
          visual: { zh: '两个阶段的时序图', en: 'Sequence of the two phases' },
          visualKind: 'diagram',
          prompt: { zh: '后面的优化都回到这张图。', en: 'Every later optimisation returns to this picture.' },
        },
        {
          id: 'check-principles',
          title: { zh: '检查一下：原理', en: 'Check yourself: principles' },
          points: [
            { zh: '提示变长一倍，TTFT怎样变', en: 'The prompt doubles: what happens to TTFT?' },
            { zh: '为什么批量能提升吞吐', en: 'Why do batches raise throughput?' },
          ],
          share: 0.6,
          prompt: { zh: '停三十秒，再给答案。', en: 'Wait half a minute before the answer.' },
        },
      ],
    },
    {
      id: 'hardware',
      name: { zh: '第二部分：GPU', en: 'Part 2: The GPU' },
      pages: [
        {
          id: 'gpu-and-cpu',
          title: { zh: 'GPU与CPU的取舍', en: 'What a GPU trades against a CPU' },
          points: [
            { zh: '吞吐优先与延迟优先', en: 'Throughput first, latency first' },
            { zh: '存储层次与带宽', en: 'The memory hierarchy and its bandwidths' },
          ],
          visual: { zh: '两种结构对照图', en: 'The two structures side by side' },
          visualKind: 'diagram',
          prompt: { zh: '用搬货的货车和快递员打比方。', en: 'Compare a lorry with a courier.' },
        },
        {
          id: 'roofline',
          title: { zh: '用屋顶线判断瓶颈', en: 'Finding the bound with a roofline' },
          points: [
            { zh: '算术强度怎样算', en: 'How arithmetic intensity is computed' },
            { zh: 'Decode落在哪一边', en: 'On which side decode lies' },
          ],
          visual: { zh: '屋顶线图', en: 'Roofline chart' },
          visualKind: 'chart',
          prompt: { zh: '现场算一个算子。', en: 'Work out one operator live.' },
        },
        {
          id: 'sharing',
          title: { zh: '把一块GPU分给多个任务', en: 'Sharing one GPU' },
          points: [
            {
              zh: 'MIG分割硬件，MPS并发共享，时间片轮流使用',
              en: 'MIG divides the hardware, MPS shares at once, time-slicing takes turns',
            },
            { zh: '隔离、开销与灵活性的取舍', en: 'Isolation, cost and flexibility' },
          ],
          visual: { zh: '三种方式的对比表', en: 'The three ways compared' },
          visualKind: 'table',
          prompt: { zh: '问听众：小模型该选哪种？', en: 'Ask: which one for a small model?' },
        },
      ],
    },
    {
      id: 'architecture',
      name: { zh: '第三部分：云原生架构', en: 'Part 3: Cloud-native architecture' },
      pages: [
        {
          id: 'stack',
          title: { zh: '从硬件到服务的层次', en: 'The layers from hardware to service' },
          points: [
            { zh: '设备插件、调度、运行时、推理引擎、网关', en: 'Device plugin, scheduler, runtime, engine, gateway' },
            { zh: '每层暴露什么信号', en: 'Which signals each layer offers' },
          ],
          visual: { zh: '分层架构图', en: 'Layers' },
          visualKind: 'diagram',
          prompt: { zh: '顺着一个请求自上而下。', en: 'Follow a request downwards.' },
        },
        {
          id: 'optimisations',
          title: { zh: '推理优化地图', en: 'A map of inference optimisations' },
          points: [
            { zh: '显存：分页与复用', en: 'Memory: paging and reuse' },
            { zh: '计算：连续批处理与量化', en: 'Compute: continuous batches, quantisation' },
            { zh: '架构：Prefill与Decode分离', en: 'Architecture: prefill and decode apart' },
          ],
          indicators: ['throughput', 'ttft', 'tbt'],
          visual: { zh: '优化与受益指标的矩阵', en: 'Optimisations against indicators' },
          visualKind: 'table',
          prompt: { zh: '每项只说它改善哪个指标。', en: 'Say only which indicator each one helps.' },
        },
      ],
    },
    {
      id: 'practice',
      name: { zh: '第四部分：动手', en: 'Part 4: Hands on' },
      pages: [
        {
          id: 'demo',
          title: { zh: '演示：测一次延迟与吞吐', en: 'Demo: measuring latency and throughput' },
          points: [
            { zh: '压测命令与参数', en: 'The load generator and its options' },
            { zh: '结果怎样读', en: 'How to read the result' },
          ],
          visual: { zh: '命令与输出', en: 'Command and output' },
          visualKind: 'code',
          share: 1.5,
          prompt: { zh: '准备好离线录屏。', en: 'Have a recording ready.' },
        },
        {
          id: 'exercise',
          title: { zh: '练习', en: 'Exercise' },
          points: [
            { zh: '给一个模型选切片大小，并说明理由', en: 'Choose a slice for a model, and say why' },
            { zh: '用自己的数据画延迟—吞吐量曲线', en: 'Draw the latency–throughput curve from your own data' },
          ],
          prompt: { zh: '说明提交方式。', en: 'Say how to hand it in.' },
        },
      ],
    },
    {
      id: 'end',
      name: { zh: '总结', en: 'Summary' },
      pages: [
        {
          id: 'summary',
          title: { zh: '总结与延伸阅读', en: 'Summary and further reading' },
          points: [
            { zh: '三件要记住的事', en: 'Three things to remember' },
            { zh: '三份可以继续读的资料', en: 'Three sources to go on with' },
          ],
          layout: 'closing',
          prompt: { zh: '回到开场提出的问题。', en: 'Return to the question of the beginning.' },
        },
      ],
    },
  ],
};
