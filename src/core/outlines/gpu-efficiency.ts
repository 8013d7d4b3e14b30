import { MISSING_ADVICE } from './missing-advice';
import type { Outline } from './outline';

/** The indicators that every stage reports, in the order of its result table. */
const CORE = [
  'throughput',
  'ttft',
  'tbt',
  'prefill_efficiency',
  'decoding_parallelism',
  'gpu_utilization',
  'memory_overhead',
  'throughput_per_watt',
  'throughput_per_dollar',
];

const TITLE = { zh: 'GPU算力效率提升的技术演进之路', en: 'Raising GPU Efficiency: The Technical Road' };

/** 31 pages from bare-metal rental to round-the-clock use, in six technical stages. */
export const GPU_EFFICIENCY: Outline = {
  id: 'gpu-efficiency',
  title: TITLE,
  subtitle: {
    zh: '从传统裸金属到智能化算力管理的六大技术突破',
    en: 'Six technical breakthroughs, from bare metal to intelligent compute management',
  },
  description: {
    zh: 'GPU算力效率六阶段技术宣讲，31页',
    en: 'GPU efficiency in six technical stages, 31 pages',
  },
  duration: '45m',
  theme: 'cloud-native',
  missing: MISSING_ADVICE,
  sections: [
    {
      id: 'opening',
      name: { zh: '开场', en: 'Opening' },
      pages: [
        {
          id: 'title',
          title: TITLE,
          purpose: {
            zh: '听众知道要回答什么问题，以及会带走什么。',
            en: 'The audience knows the question and what it will take home.',
          },
          points: [],
          layout: 'title',
          questions: [
            {
              zh: '六个阶段合起来带来了什么，一句话怎么说？',
              en: 'What did the six stages bring together, in one sentence?',
            },
          ],
          prompt: {
            zh: '一句话说明这场分享回答什么问题，以及听众能带走什么。',
            en: 'Say in one sentence which question this talk answers and what the audience takes home.',
          },
          share: 0.4,
        },
        {
          id: 'challenge',
          title: { zh: '算力效率挑战概述', en: 'The Compute Efficiency Challenge' },
          purpose: {
            zh: '听众看到浪费有多大、来自哪里，并认同值得解决。',
            en: 'The audience sees how large the waste is and where it comes from, and agrees that it is worth fixing.',
          },
          points: [
            {
              zh: '传统GPU利用率低下问题（<30%平均利用率）',
              en: 'Low utilization of traditional GPU fleets (<30% on average)',
            },
            { zh: '资源碎片化严重', en: 'Severe resource fragmentation' },
            { zh: '多租户场景下的资源冲突', en: 'Resource conflicts between tenants' },
            { zh: '大模型训练和推理的算力需求激增', en: 'Surging demand from large-model training and inference' },
          ],
          questions: [
            { zh: '利用率数字是谁、何时、怎样统计的？', en: 'Who counted the utilization, when, and how?' },
            { zh: '为什么不能只靠多买卡？', en: 'Why is buying more cards not enough?' },
          ],
          prompt: {
            zh: '用一组有来源的利用率数字开场，再说明需求增长为何不能只靠买卡解决。',
            en: 'Open with utilization figures that have a source, then say why buying cards alone cannot keep up.',
          },
          visual: { zh: 'GPU利用率统计图', en: 'Chart of GPU utilization figures' },
          visualKind: 'chart',
          share: 1.2,
        },
        {
          id: 'roadmap',
          title: { zh: '技术演进路线图', en: 'The Technical Roadmap' },
          purpose: {
            zh: '听众拿到全局地图，后面每一页都能定位。',
            en: 'The audience gets the map and can place every later page on it.',
          },
          points: [
            { zh: '六个阶段的技术发展时间线', en: 'Timeline of the six stages' },
            { zh: '每个阶段的核心技术突破点', en: 'The core breakthrough of each stage' },
            { zh: '效率提升的量化指标对比', en: 'Efficiency gains compared by indicator' },
          ],
          questions: [
            {
              zh: '每个阶段解决了上一阶段留下的哪个瓶颈？',
              en: 'Which bottleneck of the stage before does each stage remove?',
            },
            { zh: '各阶段的收益用哪些指标来量？', en: 'Which indicators measure the gain of each stage?' },
          ],
          prompt: {
            zh: '给出全局地图：每个阶段解决上一阶段留下的哪个瓶颈。',
            en: 'Give the map: which bottleneck of the stage before does each stage remove?',
          },
          visual: { zh: '六阶段时间线与指标对比表', en: 'Six-stage timeline with an indicator table' },
          visualKind: 'timeline',
          share: 1.2,
        },
      ],
    },
    {
      id: 'baseline',
      stage: 'baseline',
      name: { zh: '基线：传统裸金属租赁', en: 'Baseline: Bare-Metal Rental' },
      contribution: {
        zh: '初始低效利用，资源碎片化严重。',
        en: 'The starting point: low utilization, heavy fragmentation.',
      },
      pages: [
        {
          id: 'rental-model',
          title: { zh: '传统裸金属租赁模式分析', en: 'How Bare-Metal Rental Works' },
          purpose: {
            zh: '听众理解整卡独占为什么必然闲置，并记住对照数字。',
            en: 'The audience understands why whole-card rental must leave cards idle, and remembers the figures to compare with.',
          },
          points: [
            { zh: '独占式GPU分配模式', en: 'Exclusive GPU allocation' },
            { zh: '资源利用率统计数据', en: 'Utilization statistics' },
            { zh: '成本效益分析', en: 'Cost-benefit analysis' },
          ],
          questions: [
            { zh: '租出去的时间里，GPU真正在算的占多少？', en: 'Of the rented hours, how many does the GPU compute?' },
            { zh: '基线数字覆盖了多少卡、多长时间？', en: 'How many cards and how many days does the baseline cover?' },
          ],
          prompt: {
            zh: '说明整卡独占如何计费、如何闲置，并交代基线数字的统计口径。',
            en: 'Explain how whole-card rental is billed and left idle, and how the baseline figures were counted.',
          },
          visual: { zh: '利用率与成本图表', en: 'Chart of utilization and cost' },
          visualKind: 'chart',
        },
        {
          id: 'root-causes',
          title: { zh: '问题根因技术分析', en: 'Technical Root Causes' },
          purpose: {
            zh: '听众明白后面六个阶段的顺序从何而来。',
            en: 'The audience sees why the six stages come in this order.',
          },
          points: [
            { zh: 'GPU资源粒度过粗问题', en: 'GPU resources too coarse-grained' },
            { zh: '调度算法局限性', en: 'Limits of the scheduling algorithm' },
            { zh: '缺乏动态资源管理机制', en: 'No dynamic resource management' },
          ],
          questions: [
            { zh: '三个根因各自占了多少浪费？', en: 'How much of the waste does each root cause explain?' },
            { zh: '哪个根因必须先解决，为什么？', en: 'Which root cause has to go first, and why?' },
          ],
          prompt: {
            zh: '把三个根因分别对应到后面的阶段，让听众知道为什么是这个顺序。',
            en: 'Map the three root causes to later stages, so that the order makes sense.',
          },
          visual: { zh: '根因到阶段的对应图', en: 'Diagram from root causes to stages' },
          visualKind: 'diagram',
        },
      ],
    },
    {
      id: 'stage1',
      stage: 'stage1',
      name: { zh: '阶段1：GPU共享与虚拟化', en: 'Stage 1: GPU Sharing and Virtualization' },
      contribution: {
        zh: '解决轻量级任务独占GPU问题，提升单个GPU承载能力。',
        en: 'Light tasks no longer occupy whole GPUs; one GPU carries more.',
      },
      pages: [
        {
          id: 'slicing',
          title: { zh: 'GPU分片技术架构', en: 'GPU Slicing Architecture' },
          purpose: {
            zh: '听众知道MIG切分了什么，隔离能保证到哪一层。',
            en: 'The audience knows what MIG partitions and how far its isolation reaches.',
          },
          points: [
            { zh: 'NVIDIA MIG (Multi-Instance GPU) 技术原理', en: 'How NVIDIA MIG (Multi-Instance GPU) works' },
            { zh: 'GPU内存和计算单元的物理分割', en: 'Physical partitioning of GPU memory and compute units' },
            { zh: '硬件级别的隔离保证', en: 'Isolation guaranteed by hardware' },
          ],
          questions: [
            { zh: '切分之后，哪些资源仍然是共享的？', en: 'Which resources are still shared after partitioning?' },
            { zh: '改变切片规格要付出什么代价？', en: 'What does it cost to change the profiles?' },
          ],
          prompt: {
            zh: '讲清楚MIG切的是什么、隔离到哪一层、代价是什么。',
            en: 'Make clear what MIG partitions, how deep the isolation goes and what it costs.',
          },
          visual: { zh: 'MIG原理图与切片规格表', en: 'MIG diagram with a table of profiles' },
          visualKind: 'diagram',
        },
        {
          id: 'time-sharing',
          title: { zh: '时间共享与vGPU实现', en: 'Time Sharing and vGPU' },
          purpose: {
            zh: '听众能为自己的负载在MIG、MPS、时间片与vGPU之间选择。',
            en: 'The audience can choose between MIG, MPS, time slicing and vGPU for its own load.',
          },
          points: [
            { zh: 'NVIDIA MPS (Multi-Process Service) 机制', en: 'How NVIDIA MPS (Multi-Process Service) works' },
            { zh: 'HAMi vGPU虚拟化技术', en: 'HAMi vGPU virtualization' },
            { zh: '时间片调度算法优化', en: 'Better time-slice scheduling' },
          ],
          questions: [
            {
              zh: 'MPS并发共享与时间片轮转在故障和显存上差在哪里？',
              en: 'How do concurrent sharing by MPS and turns by time slices differ in faults and memory?',
            },
            { zh: '什么负载不该共享？', en: 'Which loads should not share?' },
          ],
          prompt: {
            zh: '对比MIG、MPS与HAMi的隔离、粒度和适用场景，给出选择规则。',
            en: 'Compare MIG, MPS and HAMi by isolation, granularity and fit, and give a rule for choosing.',
          },
          visual: { zh: 'HAMi架构图与共享方案对比表', en: 'HAMi architecture with a comparison table' },
          visualKind: 'table',
          share: 1.2,
        },
        {
          id: 'right-sizing',
          title: { zh: 'GPU Right-Sizing策略', en: 'GPU Right-Sizing' },
          purpose: {
            zh: '听众会自己算一个小模型需要多大的切片。',
            en: 'The audience can work out which slice a small model needs.',
          },
          points: [
            { zh: '基于分析的资源配置方法', en: 'Sizing by analysis' },
            { zh: '基于Profiling的动态调整', en: 'Dynamic adjustment by profiling' },
            { zh: 'SLM (Small Language Model) 资源需求分析', en: 'What an SLM (Small Language Model) needs' },
          ],
          questions: [
            {
              zh: '权重、KV缓存和激活各占多少显存？',
              en: 'How much memory do weights, KV cache and activations take?',
            },
            { zh: 'Profiling的结果多久更新一次配置？', en: 'How often does profiling change the sizes?' },
          ],
          prompt: {
            zh: '用一个小模型算一遍显存账，说明切片大小从哪里来。',
            en: 'Work through the memory of one small model to show where the slice size comes from.',
          },
          visual: { zh: '小模型显存估算表', en: 'Memory estimate of a small model' },
          visualKind: 'table',
        },
        {
          id: 'results',
          title: { zh: '阶段1效果量化', en: 'Stage 1 in Numbers' },
          purpose: {
            zh: '听众相信一张卡承载了更多任务，并知道在什么条件下。',
            en: 'The audience believes that one card carries more, and knows under which conditions.',
          },
          points: [
            { zh: 'GPU承载能力提升倍数', en: 'How many times more one GPU carries' },
            { zh: '资源利用率改善数据', en: 'Utilization gained' },
            { zh: '成本降低百分比', en: 'Cost saved, in percent' },
          ],
          questions: [
            { zh: '承载倍数是在什么延迟约束下测得的？', en: 'Under which latency limit was the multiple measured?' },
            {
              zh: '每美元吞吐的提升中，有多少来自共享本身？',
              en: 'How much of the gain per dollar comes from sharing itself?',
            },
          ],
          prompt: {
            zh: '逐项对比基线，说明测试条件；缺数写“未测”，估算写方法。',
            en: 'Compare with the baseline row by row; state the conditions, mark what was not measured and how estimates were made.',
          },
          visual: { zh: '九项指标对比表', en: 'Table of the nine indicators' },
          indicators: CORE,
          visualKind: 'table',
          share: 1.2,
        },
      ],
    },
    {
      id: 'stage2',
      stage: 'stage2',
      name: { zh: '阶段2：智能工作负载编排', en: 'Stage 2: Intelligent Workload Orchestration' },
      contribution: {
        zh: '最小化资源碎片化，最大化GPU利用，优化多租户效率。',
        en: 'Least fragmentation, most GPU use, efficient multi-tenancy.',
      },
      pages: [
        {
          id: 'binpack',
          title: { zh: 'Binpack调度策略深度解析', en: 'Binpack Scheduling in Depth' },
          purpose: {
            zh: '听众理解打分公式怎样减少碎片。',
            en: 'The audience understands how the score lowers fragmentation.',
          },
          points: [
            { zh: '多维资源装箱算法', en: 'Multi-dimensional bin packing' },
            { zh: 'GPU、CPU、内存的联合优化', en: 'Joint optimization of GPU, CPU and memory' },
            { zh: '碎片化最小化算法实现', en: 'Implementing least fragmentation' },
          ],
          questions: [
            { zh: '目标函数和约束是什么？', en: 'What are the objective and the constraints?' },
            { zh: '在线打分与最优解差多少？', en: 'How far is online scoring from the optimum?' },
          ],
          prompt: {
            zh: '从打分公式讲起，用一个放置例子说明碎片如何减少。',
            en: 'Start from the scoring formula and show with one placement how fragmentation shrinks.',
          },
          visual: { zh: '装箱前后对比图与伪代码', en: 'Placement before and after, with pseudo code' },
          visualKind: 'code',
          share: 1.2,
        },
        {
          id: 'dynamic-batching',
          title: { zh: '动态批处理技术', en: 'Dynamic Batching' },
          purpose: {
            zh: '听众知道批大小如何跟随负载，又不突破延迟上限。',
            en: 'The audience knows how the batch follows the load without breaking the latency limit.',
          },
          points: [
            { zh: '实时负载感知批处理', en: 'Batching that follows the live load' },
            { zh: '自适应批大小调整', en: 'Adaptive batch size' },
            { zh: '延迟与吞吐量平衡策略', en: 'Balancing latency and throughput' },
          ],
          questions: [
            { zh: '谁在什么时刻决定批大小？', en: 'What decides the batch size, and when?' },
            { zh: '曲线的拐点在哪里，为什么？', en: 'Where does the curve bend, and why?' },
          ],
          prompt: {
            zh: '说明批大小由谁决定、何时调整、延迟上限如何守住。',
            en: 'Say what sets the batch size, when it changes and how the latency limit is kept.',
          },
          visual: { zh: '批大小与延迟、吞吐的关系曲线', en: 'Latency and throughput over batch size' },
          visualKind: 'chart',
        },
        {
          id: 'cluster-scheduling',
          title: { zh: '集群调度架构', en: 'Cluster Scheduling Architecture' },
          purpose: {
            zh: '听众能指出调度器在哪些扩展点上被改变。',
            en: 'The audience can point to the extension points at which the scheduler was changed.',
          },
          points: [
            { zh: 'Kubernetes原生调度器扩展', en: 'Extending the native Kubernetes scheduler' },
            { zh: '多级调度队列设计', en: 'Multi-level scheduling queues' },
            { zh: '资源预留和抢占机制', en: 'Reservation and preemption' },
          ],
          questions: [
            {
              zh: '一个作业从提交到绑定经过哪些队列与插件？',
              en: 'Which queues and plugins does a job pass from submission to binding?',
            },
            { zh: '被抢占的作业如何恢复？', en: 'How does a preempted job resume?' },
          ],
          prompt: {
            zh: '沿着一个作业从提交到绑定的路径讲，指出每个扩展点。',
            en: 'Follow one job from submission to binding and point out every extension point.',
          },
          visual: { zh: '调度架构图', en: 'Scheduler architecture' },
          visualKind: 'diagram',
          share: 1.2,
        },
        {
          id: 'fairness',
          title: { zh: '公平控制器实现', en: 'The Fairness Controller' },
          purpose: {
            zh: '听众相信公平与高利用率可以同时成立。',
            en: 'The audience believes that fairness and high utilization go together.',
          },
          points: [
            { zh: '多租户资源配额管理', en: 'Quota management for many tenants' },
            { zh: '优先级队列调度', en: 'Priority queues' },
            { zh: '资源借用和回收机制', en: 'Borrowing and reclaiming resources' },
          ],
          questions: [
            { zh: '借出的配额多久能收回？', en: 'How long does it take to get lent quota back?' },
            { zh: '优先级会不会让低优先级租户饿死？', en: 'Can priorities starve a tenant?' },
          ],
          prompt: {
            zh: '用两个租户一借一还的例子说明公平与利用率如何兼得。',
            en: 'Show with two tenants, one lending and one reclaiming, how fairness and utilization go together.',
          },
          visual: { zh: '借用与回收流程图', en: 'Flow of borrowing and reclaiming' },
          visualKind: 'diagram',
        },
        {
          id: 'results',
          title: { zh: '阶段2性能提升数据', en: 'Stage 2 in Numbers' },
          purpose: {
            zh: '听众看到碎片减少了多少、利用率提高了多少，以及代价。',
            en: 'The audience sees how much fragmentation fell, how far utilization rose, and the price.',
          },
          points: [
            { zh: '资源碎片化减少百分比', en: 'Fragmentation removed, in percent' },
            { zh: 'GPU集群整体利用率提升', en: 'Cluster-wide GPU utilization gained' },
            { zh: '多租户效率优化效果', en: 'Effect on multi-tenant efficiency' },
          ],
          questions: [
            {
              zh: '碎片率怎样定义，在哪种任务分布下测得？',
              en: 'How is fragmentation defined, and for which mix of jobs was it measured?',
            },
            { zh: '延迟为吞吐让了多少？', en: 'How much latency was paid for throughput?' },
          ],
          prompt: {
            zh: '先讲碎片和利用率，再讲延迟换吞吐的代价，最后回到九项指标。',
            en: 'Fragmentation and utilization first, then the latency paid for throughput, then the nine indicators.',
          },
          visual: { zh: '九项指标对比表', en: 'Table of the nine indicators' },
          indicators: CORE,
          visualKind: 'table',
          share: 1.2,
        },
      ],
    },
    {
      id: 'stage3',
      stage: 'stage3',
      name: { zh: '阶段3：高性能数据基础设施', en: 'Stage 3: High-Performance Data Infrastructure' },
      contribution: {
        zh: '消除数据传输瓶颈，确保GPU持续获得数据。',
        en: 'No bottleneck on the way to the GPU: it is always fed.',
      },
      pages: [
        {
          id: 'rdma',
          title: { zh: 'RDMA网络架构', en: 'RDMA Network Architecture' },
          purpose: {
            zh: '听众知道为什么选这种网络，以及无损靠什么保证。',
            en: 'The audience knows why this network was chosen and what keeps it lossless.',
          },
          points: [
            { zh: 'InfiniBand/RoCE网络拓扑', en: 'InfiniBand and RoCE topologies' },
            { zh: 'RDMA over Converged Ethernet实现', en: 'Implementing RDMA over Converged Ethernet' },
            { zh: '低延迟数据传输优化', en: 'Tuning for low latency' },
          ],
          questions: [
            { zh: '带宽、延迟和运维成本各差多少？', en: 'How do bandwidth, latency and running cost differ?' },
            { zh: '拥塞时会发生什么？', en: 'What happens under congestion?' },
          ],
          prompt: {
            zh: '对比两种方案的无损机制与运维代价，说明选型依据。',
            en: 'Compare how the two stay lossless and what they cost to run; give the reason for the choice.',
          },
          visual: { zh: '网络拓扑图', en: 'Network topology' },
          visualKind: 'diagram',
        },
        {
          id: 'parallel-file-system',
          title: { zh: '并行文件系统设计', en: 'Parallel File System Design' },
          purpose: {
            zh: '听众知道训练读数据的速度由什么决定。',
            en: 'The audience knows what decides how fast training reads its data.',
          },
          points: [
            { zh: 'Lustre分布式文件系统', en: 'The Lustre distributed file system' },
            { zh: '并行I/O性能优化', en: 'Tuning parallel I/O' },
            { zh: '元数据服务器集群', en: 'Metadata server cluster' },
          ],
          questions: [
            {
              zh: '条带大小和元数据服务器数量依据什么确定？',
              en: 'What sets the stripe size and the number of metadata servers?',
            },
            { zh: '小文件很多时瓶颈在哪里？', en: 'Where is the bottleneck with many small files?' },
          ],
          prompt: {
            zh: '说明数据路径与元数据路径如何分离，小文件怎么办。',
            en: 'Explain how data and metadata paths separate, and what happens to small files.',
          },
          visual: { zh: 'Lustre架构图', en: 'Lustre architecture' },
          visualKind: 'diagram',
        },
        {
          id: 'gpudirect-storage',
          title: { zh: 'GPUDirect Storage技术', en: 'GPUDirect Storage' },
          purpose: {
            zh: '听众看到少了哪一次拷贝，省下的是什么。',
            en: 'The audience sees which copy disappears and what that saves.',
          },
          points: [
            { zh: 'GPU直接存储访问机制', en: 'How the GPU reaches storage directly' },
            { zh: '绕过CPU的数据路径优化', en: 'A data path around the CPU' },
            { zh: 'NVMe-oF存储集成', en: 'Integrating NVMe-oF storage' },
          ],
          questions: [
            { zh: '数据路径上少了哪一次拷贝？', en: 'Which copy disappears from the data path?' },
            { zh: '哪些情况会退回传统路径？', en: 'When does it fall back to the traditional path?' },
          ],
          prompt: {
            zh: '对比两条数据路径，指出少了哪一次拷贝。',
            en: 'Compare the two data paths and name the copy that disappears.',
          },
          visual: { zh: '传统路径与GDS路径对比图', en: 'Traditional path beside the GDS path' },
          visualKind: 'diagram',
        },
        {
          id: 'results',
          title: { zh: '数据传输性能突破', en: 'The Data Path in Numbers' },
          purpose: {
            zh: '听众理解数据等待减少如何变成利用率。',
            en: 'The audience understands how less waiting for data becomes utilization.',
          },
          points: [
            { zh: '带宽利用率提升数据', en: 'Bandwidth utilization gained' },
            { zh: '延迟降低统计', en: 'Latency removed' },
            { zh: 'GPU数据饥饿问题解决效果', en: 'How far GPU data starvation is solved' },
          ],
          questions: [
            { zh: 'GPU等待数据的时间从多少降到多少？', en: 'From what to what did the time waiting for data fall?' },
            {
              zh: '带宽是Gb/s还是GB/s，在多少节点上测得？',
              en: 'Is the bandwidth in Gb/s or GB/s, and over how many nodes?',
            },
          ],
          prompt: {
            zh: '带宽写明Gb/s还是GB/s，说明数据等待减少如何变成利用率。',
            en: 'Say Gb/s or GB/s, and how less waiting for data becomes utilization.',
          },
          visual: { zh: '九项指标对比表', en: 'Table of the nine indicators' },
          indicators: CORE,
          visualKind: 'table',
          share: 1.2,
        },
      ],
    },
    {
      id: 'stage4',
      stage: 'stage4',
      name: { zh: '阶段4：软件定义优化', en: 'Stage 4: Software-Defined Optimization' },
      contribution: {
        zh: '提升LLM推理吞吐量和训练效率，最大化每周期工作量。',
        en: 'More LLM throughput and faster training: more work per cycle.',
      },
      pages: [
        {
          id: 'inference-stack',
          title: { zh: 'LLM推理加速技术栈', en: 'The LLM Inference Stack' },
          purpose: {
            zh: '听众能把三项推理技术与三个瓶颈对上号。',
            en: 'The audience can match the three inference techniques to three bottlenecks.',
          },
          points: [
            { zh: 'PagedAttention内存管理', en: 'PagedAttention memory management' },
            { zh: 'KV缓存复用机制', en: 'Reusing the KV cache' },
            { zh: 'Prefill/Decode分离架构', en: 'Separating prefill and decode' },
          ],
          questions: [
            {
              zh: '每项技术消除的是显存、重复计算还是相互干扰？',
              en: 'Does each technique remove a limit of memory, of repeated work or of interference?',
            },
            { zh: '分离Prefill与Decode多付出了什么？', en: 'What does separating prefill and decode cost?' },
          ],
          prompt: {
            zh: '三项技术各解决一个瓶颈：显存、重复计算、相互干扰。',
            en: 'Three techniques, three bottlenecks: memory, repeated work, interference.',
          },
          visual: { zh: '推理技术栈分层图', en: 'Layers of the inference stack' },
          visualKind: 'diagram',
          share: 1.2,
        },
        {
          id: 'inference-tuning',
          title: { zh: '推理性能优化实现', en: 'Tuning Inference' },
          purpose: {
            zh: '听众知道先调哪个参数，调到哪里停。',
            en: 'The audience knows which parameter to tune first and when to stop.',
          },
          points: [
            { zh: '动态批处理优化', en: 'Better dynamic batching' },
            { zh: '序列长度自适应调整', en: 'Adapting to sequence length' },
            { zh: '内存池管理策略', en: 'Managing the memory pool' },
          ],
          questions: [
            { zh: '每个参数的取值依据是什么？', en: 'What is the reason for each value?' },
            { zh: '调优顺序反过来会怎样？', en: 'What if the order of tuning is reversed?' },
          ],
          prompt: {
            zh: '给出关键参数、取值依据和调优顺序。',
            en: 'Give the parameters that matter, the reason for their values and the order of tuning.',
          },
          visual: { zh: '参数与影响对照表', en: 'Table of parameters and effects' },
          visualKind: 'table',
        },
        {
          id: 'training-efficiency',
          title: { zh: '训练效率提升技术', en: 'Raising Training Efficiency' },
          purpose: {
            zh: '听众理解三种手段怎样共同提高MFU。',
            en: 'The audience understands how the three means raise MFU together.',
          },
          points: [
            { zh: '梯度累积优化', en: 'Gradient accumulation' },
            { zh: '混合精度训练', en: 'Mixed-precision training' },
            { zh: '分布式训练通信优化', en: 'Communication in distributed training' },
          ],
          questions: [
            { zh: '通信有多大比例被计算掩盖？', en: 'How much of the communication is hidden behind compute?' },
            {
              zh: '混合精度对收敛有没有影响，怎样验证？',
              en: 'Does mixed precision change convergence, and how was that checked?',
            },
          ],
          prompt: {
            zh: '说明三者如何共同提高MFU，以及各自的精度与显存代价。',
            en: 'Explain how the three raise MFU together and what each costs in precision and memory.',
          },
          visual: { zh: '计算与通信重叠示意图', en: 'Overlap of compute and communication' },
          visualKind: 'diagram',
        },
        {
          id: 'results',
          title: { zh: 'CNCF性能指标达成', en: 'The CNCF Indicators Reached' },
          purpose: {
            zh: '听众按CNCF口径看到推理指标的前后变化。',
            en: 'The audience sees the inference indicators before and after, as CNCF defines them.',
          },
          points: [
            { zh: 'Throughput (token/sec) 提升数据', en: 'Throughput (token/sec) gained' },
            { zh: 'TTFT和TBT优化效果', en: 'TTFT and TBT improved' },
            { zh: 'GPU utilization和Memory overhead改善', en: 'GPU utilization and memory overhead improved' },
          ],
          questions: [
            {
              zh: '模型、硬件、精度、长度和并发是什么？',
              en: 'Which model, hardware, precision, lengths and concurrency?',
            },
            { zh: 'TTFT和TBT给的是哪个分位数？', en: 'Which percentile are TTFT and TBT?' },
          ],
          prompt: {
            zh: '给出模型、硬件、精度、输入输出长度和并发，再讲九项指标。',
            en: 'State model, hardware, precision, lengths and concurrency before the nine indicators.',
          },
          visual: { zh: '九项指标对比表', en: 'Table of the nine indicators' },
          indicators: CORE,
          visualKind: 'table',
          share: 1.2,
        },
      ],
    },
    {
      id: 'stage5',
      stage: 'stage5',
      name: { zh: '阶段5：增强弹性与容错', en: 'Stage 5: Elasticity and Fault Tolerance' },
      contribution: {
        zh: '显著减少因故障导致的训练停机时间，提高有效计算时间。',
        en: 'Far less training time lost to failures; more effective compute time.',
      },
      pages: [
        {
          id: 'autoscaling',
          title: { zh: '智能弹性伸缩架构', en: 'Intelligent Autoscaling' },
          purpose: {
            zh: '听众知道预测与实时信号怎样一起决定容量。',
            en: 'The audience knows how prediction and live signals set the capacity together.',
          },
          points: [
            { zh: '基于负载预测的自动扩缩容', en: 'Scaling on predicted load' },
            { zh: 'GPU资源池动态管理', en: 'Dynamic GPU pools' },
            { zh: '多云资源协调调度', en: 'Coordinating several clouds' },
          ],
          questions: [
            { zh: '预测错了怎么办？', en: 'What happens when the prediction is wrong?' },
            { zh: '冷启动的时间花在哪一步？', en: 'Which step takes the time of a cold start?' },
          ],
          prompt: {
            zh: '说明预测与实时指标如何配合，冷启动时间花在哪里。',
            en: 'Explain how prediction and live signals work together and where cold-start time goes.',
          },
          visual: { zh: '扩缩容控制回路图', en: 'The scaling control loop' },
          visualKind: 'diagram',
        },
        {
          id: 'fault-tolerance',
          title: { zh: '容错训练框架', en: 'Fault-Tolerant Training' },
          purpose: {
            zh: '听众能沿时间线说出一次故障损失了什么。',
            en: 'The audience can say along the timeline what one failure costs.',
          },
          points: [
            { zh: '异步检查点机制', en: 'Asynchronous checkpoints' },
            { zh: '分布式容错算法', en: 'Distributed fault tolerance' },
            { zh: '故障快速恢复策略', en: 'Fast recovery' },
          ],
          questions: [
            {
              zh: '检查点间隔怎样选，损失的计算最多多少？',
              en: 'How is the checkpoint interval chosen, and how much work can be lost at most?',
            },
            { zh: '异步检查点占用多少带宽？', en: 'How much bandwidth do asynchronous checkpoints take?' },
          ],
          prompt: {
            zh: '沿一次故障的时间线讲：发现、隔离、替换、恢复。',
            en: 'Follow one failure along its timeline: detect, isolate, replace, resume.',
          },
          visual: { zh: '故障恢复流程图', en: 'Recovery flow' },
          visualKind: 'diagram',
        },
        {
          id: 'results',
          title: { zh: '停机时间最小化效果', en: 'Downtime in Numbers' },
          purpose: {
            zh: '听众看到停机少了多少，有效计算时间多了多少。',
            en: 'The audience sees how much downtime went and how much effective compute time came.',
          },
          points: [
            { zh: '故障恢复时间统计', en: 'Recovery time' },
            { zh: '有效计算时间提升', en: 'Effective compute time gained' },
            { zh: '训练任务成功率改善', en: 'Training jobs that finish' },
          ],
          questions: [
            { zh: '有效计算时间的公式是什么？', en: 'What is the formula of effective compute time?' },
            {
              zh: '统计覆盖了多少次故障、多长周期？',
              en: 'How many failures and how long a period do the figures cover?',
            },
          ],
          prompt: {
            zh: '说明有效训练时间的公式、规模和统计周期。',
            en: 'State the formula of effective training time, the scale and the period.',
          },
          visual: { zh: '九项指标对比表', en: 'Table of the nine indicators' },
          indicators: CORE,
          visualKind: 'table',
          share: 1.2,
        },
      ],
    },
    {
      id: 'stage6',
      stage: 'stage6',
      name: { zh: '阶段6：战略性负载管理', en: 'Stage 6: Strategic Workload Management' },
      contribution: {
        zh: '充分利用非高峰时段闲置容量，实现24/7持续高利用率。',
        en: 'Idle off-peak capacity put to work: high utilization around the clock.',
      },
      pages: [
        {
          id: 'day-night',
          title: { zh: '"白天推理，夜间训练"策略', en: '"Infer by Day, Train by Night"' },
          purpose: {
            zh: '听众看到一天之内谁在何时使用同一批卡。',
            en: 'The audience sees who uses the same cards at which hour.',
          },
          points: [
            { zh: '时间维度负载调度', en: 'Scheduling along the clock' },
            { zh: '推理和训练工作负载特征分析', en: 'How inference and training loads differ' },
            { zh: '资源利用率时间分布优化', en: 'Evening out utilization over the day' },
          ],
          questions: [
            { zh: '白天的SLO如何保证？', en: 'How is the daytime SLO kept?' },
            {
              zh: '切换要多久，训练被打断损失多少？',
              en: 'How long does the switch take, and what does training lose?',
            },
          ],
          prompt: {
            zh: '用24小时曲线说明谁让路、何时切换、如何保证白天的SLO。',
            en: 'Use a 24-hour curve: who yields, when it switches and how the daytime SLO is kept.',
          },
          visual: { zh: '24小时利用率分布图', en: 'Utilization over 24 hours' },
          visualKind: 'chart',
        },
        {
          id: 'geo-time',
          title: { zh: '地理和时间优化', en: 'Optimizing Place and Time' },
          purpose: {
            zh: '听众知道哪些负载可以迁移，受什么约束。',
            en: 'The audience knows which loads may move and what limits them.',
          },
          points: [
            { zh: '多地域算力资源协调', en: 'Coordinating compute across regions' },
            { zh: '时区差异利用策略', en: 'Using the difference of time zones' },
            { zh: '全球负载均衡算法', en: 'Global load balancing' },
          ],
          questions: [
            { zh: '数据合规和延迟排除了哪些迁移？', en: 'Which moves do data rules and latency rule out?' },
            { zh: '电价与碳强度怎样进入调度目标？', en: 'How do power price and carbon enter the objective?' },
          ],
          prompt: {
            zh: '说明哪些负载可以迁移、哪些不能，并给出约束：数据合规、延迟、电价与碳强度。',
            en: 'Say which loads may move and which may not; name the limits: data rules, latency, power price, carbon.',
          },
          visual: { zh: '多地域调度示意图', en: 'Scheduling across regions' },
          visualKind: 'diagram',
        },
        {
          id: 'results',
          title: { zh: '24/7高利用率实现', en: 'High Utilization Around the Clock' },
          purpose: {
            zh: '听众看到全天的利用率曲线变平，并换算成每瓦与每美元吞吐。',
            en: 'The audience sees the day level out, and what that means per watt and per dollar.',
          },
          points: [
            { zh: '闲置容量利用统计', en: 'Idle capacity put to use' },
            { zh: '持续高利用率维持机制', en: 'How high utilization is kept up' },
            { zh: '成本效益最大化效果', en: 'Effect on cost and benefit' },
          ],
          questions: [
            { zh: '日均、白天、夜间利用率各是多少？', en: 'What is utilization over the day, by day and by night?' },
            {
              zh: '收益中有多少来自时间，多少来自地理？',
              en: 'How much of the gain comes from time, how much from place?',
            },
          ],
          prompt: {
            zh: '给出日均、白天与夜间三个利用率，并回到每瓦与每美元吞吐。',
            en: 'Give the daily, daytime and night utilization, then throughput per Watt and per dollar.',
          },
          visual: { zh: '九项指标对比表', en: 'Table of the nine indicators' },
          indicators: CORE,
          visualKind: 'table',
          share: 1.2,
        },
      ],
    },
    {
      id: 'summary',
      name: { zh: '总结', en: 'Summary' },
      pages: [
        {
          id: 'results',
          title: { zh: '技术成果综合展示', en: 'The Results Together' },
          purpose: {
            zh: '听众记住总效果，以及每个阶段贡献了哪个因子。',
            en: 'The audience remembers the whole effect and the factor that each stage contributed.',
          },
          points: [
            { zh: '六个阶段的累积效果', en: 'Cumulative effect of the six stages' },
            { zh: '关键性能指标对比', en: 'Key indicators compared' },
            { zh: '技术创新点总结', en: 'The innovations in summary' },
          ],
          questions: [
            { zh: '各阶段的因子相乘是否等于总效果？', en: 'Do the factors of the stages multiply to the whole?' },
            { zh: '表中的数字与各阶段页面一致吗？', en: 'Do the figures equal those on the pages of the stages?' },
          ],
          prompt: {
            zh: '把累积效果拆成因子，说明每个阶段贡献了哪一个。',
            en: 'Split the cumulative effect into factors and say which stage contributed which.',
          },
          visual: { zh: '全阶段指标对比表', en: 'Indicators of all stages in one table' },
          visualKind: 'table',
          share: 1.4,
        },
        {
          id: 'value',
          title: { zh: '行业影响与价值', en: 'Impact and Value' },
          purpose: {
            zh: '听众能把自己的数字代进去，推出对行业的意义。',
            en: 'The audience can put in its own numbers and arrive at what it means for the industry.',
          },
          points: [
            { zh: '算力成本降低效果', en: 'Cheaper compute' },
            { zh: '能源效率提升贡献', en: 'Better energy efficiency' },
            { zh: '技术标准化推进', en: 'Progress toward standards' },
          ],
          questions: [
            {
              zh: '推算用了哪些假设，谁可以复核？',
              en: 'Which assumptions does the estimate use, and who can check them?',
            },
            {
              zh: '每瓦和每美元的收益能否同时成立？',
              en: 'Do the gains per watt and per dollar hold at the same time?',
            },
          ],
          prompt: {
            zh: '从自己的数字推到行业意义，推算过程要能复核。',
            en: 'Go from your own numbers to the industry, by steps that others can check.',
          },
          visual: { zh: '成本与能效对比图', en: 'Cost and energy compared' },
          visualKind: 'chart',
        },
        {
          id: 'outlook',
          title: { zh: '未来技术展望', en: 'Outlook' },
          purpose: {
            zh: '听众分得清已在做的、正在验证的和值得关注的。',
            en: 'The audience can tell what is under way, what is being tried and what to watch.',
          },
          points: [
            { zh: '下一代GPU架构适配', en: 'Ready for the next GPU architectures' },
            { zh: 'AI原生调度技术', en: 'AI-native scheduling' },
            { zh: '量子-经典混合计算', en: 'Hybrid quantum-classical computing' },
          ],
          questions: [{ zh: '下一步最先做哪一件，判断依据是什么？', en: 'What comes first, and by which criterion?' }],
          prompt: {
            zh: '区分已经在做、正在验证和值得关注的方向，最后收束到一句话。',
            en: 'Separate what is under way, what is being tried and what to watch; close on one sentence.',
          },
          visual: { zh: '技术路线图', en: 'Technology roadmap' },
          visualKind: 'timeline',
          share: 0.8,
        },
      ],
    },
  ],
};
