/** The 31 pages as the deck's design document lists them: section id, title, technical points. */
export const BRIEF_PAGES: readonly (readonly [section: string, title: string, points: readonly string[]])[] = [
  ['opening', 'GPU算力效率提升的技术演进之路', []],
  [
    'opening',
    '算力效率挑战概述',
    [
      '传统GPU利用率低下问题（<30%平均利用率）',
      '资源碎片化严重',
      '多租户场景下的资源冲突',
      '大模型训练和推理的算力需求激增',
    ],
  ],
  ['opening', '技术演进路线图', ['六个阶段的技术发展时间线', '每个阶段的核心技术突破点', '效率提升的量化指标对比']],
  ['baseline', '传统裸金属租赁模式分析', ['独占式GPU分配模式', '资源利用率统计数据', '成本效益分析']],
  ['baseline', '问题根因技术分析', ['GPU资源粒度过粗问题', '调度算法局限性', '缺乏动态资源管理机制']],
  [
    'stage1',
    'GPU分片技术架构',
    ['NVIDIA MIG (Multi-Instance GPU) 技术原理', 'GPU内存和计算单元的物理分割', '硬件级别的隔离保证'],
  ],
  [
    'stage1',
    '时间共享与vGPU实现',
    ['NVIDIA MPS (Multi-Process Service) 机制', 'HAMi vGPU虚拟化技术', '时间片调度算法优化'],
  ],
  [
    'stage1',
    'GPU Right-Sizing策略',
    ['基于分析的资源配置方法', '基于Profiling的动态调整', 'SLM (Small Language Model) 资源需求分析'],
  ],
  ['stage1', '阶段1效果量化', ['GPU承载能力提升倍数', '资源利用率改善数据', '成本降低百分比']],
  ['stage2', 'Binpack调度策略深度解析', ['多维资源装箱算法', 'GPU、CPU、内存的联合优化', '碎片化最小化算法实现']],
  ['stage2', '动态批处理技术', ['实时负载感知批处理', '自适应批大小调整', '延迟与吞吐量平衡策略']],
  ['stage2', '集群调度架构', ['Kubernetes原生调度器扩展', '多级调度队列设计', '资源预留和抢占机制']],
  ['stage2', '公平控制器实现', ['多租户资源配额管理', '优先级队列调度', '资源借用和回收机制']],
  ['stage2', '阶段2性能提升数据', ['资源碎片化减少百分比', 'GPU集群整体利用率提升', '多租户效率优化效果']],
  ['stage3', 'RDMA网络架构', ['InfiniBand/RoCE网络拓扑', 'RDMA over Converged Ethernet实现', '低延迟数据传输优化']],
  ['stage3', '并行文件系统设计', ['Lustre分布式文件系统', '并行I/O性能优化', '元数据服务器集群']],
  ['stage3', 'GPUDirect Storage技术', ['GPU直接存储访问机制', '绕过CPU的数据路径优化', 'NVMe-oF存储集成']],
  ['stage3', '数据传输性能突破', ['带宽利用率提升数据', '延迟降低统计', 'GPU数据饥饿问题解决效果']],
  ['stage4', 'LLM推理加速技术栈', ['PagedAttention内存管理', 'KV缓存复用机制', 'Prefill/Decode分离架构']],
  ['stage4', '推理性能优化实现', ['动态批处理优化', '序列长度自适应调整', '内存池管理策略']],
  ['stage4', '训练效率提升技术', ['梯度累积优化', '混合精度训练', '分布式训练通信优化']],
  [
    'stage4',
    'CNCF性能指标达成',
    ['Throughput (token/sec) 提升数据', 'TTFT和TBT优化效果', 'GPU utilization和Memory overhead改善'],
  ],
  ['stage5', '智能弹性伸缩架构', ['基于负载预测的自动扩缩容', 'GPU资源池动态管理', '多云资源协调调度']],
  ['stage5', '容错训练框架', ['异步检查点机制', '分布式容错算法', '故障快速恢复策略']],
  ['stage5', '停机时间最小化效果', ['故障恢复时间统计', '有效计算时间提升', '训练任务成功率改善']],
  ['stage6', '"白天推理，夜间训练"策略', ['时间维度负载调度', '推理和训练工作负载特征分析', '资源利用率时间分布优化']],
  ['stage6', '地理和时间优化', ['多地域算力资源协调', '时区差异利用策略', '全球负载均衡算法']],
  ['stage6', '24/7高利用率实现', ['闲置容量利用统计', '持续高利用率维持机制', '成本效益最大化效果']],
  ['summary', '技术成果综合展示', ['六个阶段的累积效果', '关键性能指标对比', '技术创新点总结']],
  ['summary', '行业影响与价值', ['算力成本降低效果', '能源效率提升贡献', '技术标准化推进']],
  ['summary', '未来技术展望', ['下一代GPU架构适配', 'AI原生调度技术', '量子-经典混合计算']],
];

/** The stage and section that slides of a section of the design document have in a Chinese deck. */
export function placeOf(section: string): readonly [stage: string | undefined, section: string | undefined] {
  if (section === 'opening') return [undefined, '开场'];
  return section === 'summary' ? [undefined, '总结'] : [section, undefined];
}
