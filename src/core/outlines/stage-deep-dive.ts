import { MISSING_ADVICE } from './missing-advice';
import type { Outline } from './outline';

const TITLE = { zh: '智能工作负载编排深度解析', en: 'Intelligent Workload Orchestration, in Depth' };

/** One stage as its own talk: the problem, each mechanism from model to algorithm, and what it brought. */
export const STAGE_DEEP_DIVE: Outline = {
  id: 'stage-deep-dive',
  prefix: 'dive',
  title: TITLE,
  subtitle: { zh: '一个阶段，从问题到机制再到数据', en: 'One stage, from the problem to the mechanism to the figures' },
  description: { zh: '单个技术阶段的深度分享，13页', en: 'A deep dive into one technical stage, 13 pages' },
  duration: '30m',
  theme: 'cloud-native',
  missing: MISSING_ADVICE,
  sections: [
    {
      id: 'frame',
      stage: 'stage2',
      name: { zh: '问题与目标', en: 'The problem and the aim' },
      pages: [
        {
          id: 'title',
          title: TITLE,
          points: [],
          layout: 'title',
          share: 0.4,
          prompt: {
            zh: '一句话：这个阶段解决了什么，听众能带走什么。',
            en: 'In one sentence: what this stage solves and what the audience takes home.',
          },
        },
        {
          id: 'problem',
          title: { zh: '上一阶段留下的瓶颈', en: 'What the stage before left open' },
          purpose: { zh: '听众看到浪费在哪里，有多大。', en: 'The audience sees where the waste is, and how large.' },
          points: [
            { zh: '空闲却用不上的资源：碎片从哪里来', en: 'Free but unusable resources: where fragments come from' },
            { zh: '固定批次与静态配额各自浪费了什么', en: 'What fixed batches and static quotas each waste' },
            { zh: '本阶段的目标，用指标来说', en: 'The aim of this stage, as indicators' },
          ],
          questions: [
            { zh: '不做这个阶段，每月损失多少GPU时？', en: 'How many GPU hours a month are lost without this stage?' },
          ],
          visual: {
            zh: '碎片示意图：总量够，单个节点放不下',
            en: 'Diagram of fragmentation: enough in total, no node fits',
          },
          visualKind: 'diagram',
          prompt: { zh: '用一个真实的排队案例开场。', en: 'Open with a real job that had to wait.' },
        },
        {
          id: 'architecture',
          title: { zh: '总体架构', en: 'The architecture' },
          points: [
            { zh: '三个机制各管什么：装箱、批处理、公平', en: 'Who does what: packing, batching, fairness' },
            { zh: '它们共享的数据与接口', en: 'The data and interfaces that they share' },
          ],
          questions: [{ zh: '三个机制之间谁先决定？', en: 'Which of the mechanisms decides first?' }],
          visual: { zh: '组件与数据流架构图', en: 'Components and data flow' },
          visualKind: 'diagram',
          prompt: { zh: '顺着一个任务走一遍全图。', en: 'Follow one job through the whole picture.' },
        },
      ],
    },
    {
      id: 'packing',
      stage: 'stage2',
      name: { zh: '装箱', en: 'Packing' },
      pages: [
        {
          id: 'model',
          title: { zh: '多维资源装箱的数学模型', en: 'Multi-dimensional packing as a model' },
          points: [
            { zh: '目标：占用节点最少，碎片最小', en: 'Objective: fewest nodes, least fragments' },
            { zh: '约束：每种资源不超卖，任务不拆分', en: 'Constraints: no resource oversold, no job split' },
            { zh: '在线打分如何近似最优解', en: 'How online scoring approximates the optimum' },
          ],
          visual: { zh: '目标函数与约束的公式', en: 'Objective and constraints as equations' },
          visualKind: 'equation',
          share: 1.4,
          prompt: { zh: '先说人话，再读公式。', en: 'Say it in words first, then read the formula.' },
        },
        {
          id: 'joint',
          title: { zh: 'GPU、CPU、内存联合优化', en: 'GPU, CPU and memory together' },
          points: [
            { zh: '只看GPU打分会搁浅什么', en: 'What scoring by GPU alone leaves stranded' },
            { zh: '三种资源的权重与均衡项', en: 'Weights of the three resources, and the balance term' },
          ],
          visual: { zh: '两种打分放置同一组任务的对比', en: 'The same jobs placed by two scores' },
          visualKind: 'diagram',
          prompt: { zh: '用一个内存先耗尽的节点举例。', en: 'Take a node whose memory runs out first.' },
        },
        {
          id: 'fragmentation',
          title: { zh: '碎片的度量与最小化算法', en: 'Measuring and minimising fragmentation' },
          points: [
            {
              zh: '碎片率：典型任务用不上的空闲GPU占比',
              en: 'Fragmentation: the share of free GPUs that typical jobs cannot use',
            },
            { zh: '选碎片增量最小的节点', en: 'Choose the node whose fragmentation grows least' },
          ],
          questions: [{ zh: '度量依赖什么样的任务分布？', en: 'Which mix of jobs does the measure assume?' }],
          visual: { zh: '伪代码与流程图', en: 'Pseudo-code and a flowchart' },
          visualKind: 'code',
          share: 1.4,
          prompt: { zh: '先定义，后算法，最后复杂度。', en: 'Definition, algorithm, then cost.' },
        },
      ],
    },
    {
      id: 'batching',
      stage: 'stage2',
      name: { zh: '动态批处理', en: 'Dynamic batching' },
      pages: [
        {
          id: 'load-aware',
          title: { zh: '负载感知的动态批处理', en: 'Batching that follows the load' },
          points: [
            { zh: '静态批、连续批、自适应批的区别', en: 'Static, continuous and adaptive batches' },
            { zh: '批大小由什么信号调节', en: 'Which signals set the batch size' },
          ],
          visual: { zh: '一批请求随时间进出的示意图', en: 'Requests entering and leaving a batch over time' },
          visualKind: 'diagram',
          prompt: { zh: '说明为什么等最长的请求代价大。', en: 'Show why waiting for the longest request is costly.' },
        },
        {
          id: 'trade-off',
          title: { zh: '延迟与吞吐量的平衡', en: 'Latency against throughput' },
          points: [
            { zh: '曲线的拐点在哪里，为什么', en: 'Where the curve bends, and why' },
            { zh: '用TBT上限选批大小', en: 'Choosing the batch size by a bound on TBT' },
          ],
          indicators: ['throughput', 'ttft', 'tbt'],
          visual: { zh: '延迟—吞吐量曲线', en: 'Latency–throughput curve' },
          visualKind: 'chart',
          prompt: { zh: '先让听众猜拐点，再揭示。', en: 'Let the audience guess the bend, then show it.' },
        },
      ],
    },
    {
      id: 'scheduling',
      stage: 'stage2',
      name: { zh: '集群调度与公平', en: 'Scheduling and fairness' },
      pages: [
        {
          id: 'framework',
          title: { zh: 'Kubernetes调度器扩展', en: 'Extending the Kubernetes scheduler' },
          points: [
            { zh: '调度框架的扩展点各放什么逻辑', en: 'Which logic goes into which extension point' },
            { zh: '多级队列：租户、优先级、任务组', en: 'Queues by tenant, priority and job group' },
          ],
          visual: { zh: '扩展点流程图', en: 'Flow of the extension points' },
          visualKind: 'diagram',
          share: 1.2,
          prompt: { zh: '指出哪几步会阻塞调度循环。', en: 'Point out which steps block the scheduling cycle.' },
        },
        {
          id: 'preemption',
          title: { zh: '资源预留与抢占', en: 'Reservation and preemption' },
          points: [
            { zh: '大任务预留，小任务回填', en: 'Reserve for large jobs, backfill with small ones' },
            { zh: '抢占谁、怎样保住已完成的工作', en: 'Whom to preempt, and how work survives' },
          ],
          visual: { zh: '抢占的时序图', en: 'Sequence diagram of a preemption' },
          visualKind: 'diagram',
          prompt: { zh: '讲清楚被抢占任务的下场。', en: 'Say what becomes of the job that gives way.' },
        },
        {
          id: 'fairness',
          title: { zh: '配额、借用与回收', en: 'Quotas, borrowing and reclaiming' },
          points: [
            { zh: '配额是底线，空闲可以借', en: 'A quota is a floor; what is free can be borrowed' },
            { zh: '回收顺序与代价', en: 'Order and cost of reclaiming' },
            { zh: '算一遍：三个租户的例子', en: 'Worked example with three tenants' },
          ],
          visual: { zh: '三个租户的配额与实际占用', en: 'Quota and use of three tenants' },
          visualKind: 'table',
          share: 1.2,
          prompt: { zh: '带着听众把数字算一遍。', en: 'Work the numbers through with the audience.' },
        },
      ],
    },
    {
      id: 'results',
      stage: 'stage2',
      name: { zh: '效果', en: 'Results' },
      pages: [
        {
          id: 'figures',
          title: { zh: '本阶段性能提升数据', en: 'What the stage brought' },
          points: [
            { zh: '资源碎片化减少', en: 'Less fragmentation' },
            { zh: '集群整体利用率提升', en: 'Higher use of the cluster' },
            { zh: '多租户效率优化', en: 'Tenants served better' },
          ],
          indicators: ['fragmentation_rate', 'gpu_utilization', 'queue_wait', 'throughput'],
          visual: { zh: '前后对比图', en: 'Before and after' },
          visualKind: 'chart',
          prompt: { zh: '每个数字都说来源和条件。', en: 'Give source and conditions of every figure.' },
        },
        {
          id: 'next',
          title: { zh: '局限与下一阶段', en: 'Limits, and the next stage' },
          points: [
            { zh: '这些机制做不到什么', en: 'What these mechanisms cannot do' },
            { zh: '下一个瓶颈', en: 'The next bottleneck' },
          ],
          layout: 'closing',
          share: 0.6,
          prompt: { zh: '诚实地说局限，再引出下一阶段。', en: 'Be honest about limits, then lead on.' },
        },
      ],
    },
  ],
};
