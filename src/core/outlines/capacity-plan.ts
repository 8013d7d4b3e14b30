import { MISSING_ADVICE } from './missing-advice';
import type { Outline } from './outline';

const TITLE = { zh: 'AI系统容量规划', en: 'Capacity Plan for AI Systems' };

/** From demand to a budget: forecast, sizing, elasticity, cost, risk, and the decision that is asked for. */
export const CAPACITY_PLAN: Outline = {
  id: 'capacity-plan',
  prefix: 'capacity',
  title: TITLE,
  subtitle: { zh: '从需求预测到预算决策', en: 'From a forecast to a budget' },
  description: { zh: 'AI算力容量规划汇报，12页', en: 'A capacity plan for AI compute, 12 pages' },
  duration: '30m',
  theme: 'paper',
  missing: MISSING_ADVICE,
  sections: [
    {
      id: 'start',
      name: { zh: '背景', en: 'Background' },
      pages: [
        {
          id: 'title',
          title: TITLE,
          points: [],
          layout: 'title',
          share: 0.4,
          prompt: { zh: '第一句就说需要批准什么。', en: 'Say in the first sentence what is to be approved.' },
        },
        {
          id: 'today',
          title: { zh: '现状：容量与使用', en: 'Today: capacity and use' },
          points: [
            { zh: '有多少卡，谁在用', en: 'How many cards, who uses them' },
            { zh: '利用率与排队', en: 'Utilisation and queues' },
            { zh: '看不见的浪费', en: 'Waste that nobody sees' },
          ],
          indicators: ['gpu_utilization', 'queue_wait', 'fragmentation_rate'],
          visual: { zh: '按团队的占用图', en: 'Use by team' },
          visualKind: 'chart',
          prompt: { zh: '分配率和利用率分开说。', en: 'Tell allocation and utilisation apart.' },
        },
      ],
    },
    {
      id: 'demand',
      name: { zh: '需求', en: 'Demand' },
      pages: [
        {
          id: 'workloads',
          title: { zh: '负载画像', en: 'The workloads' },
          points: [
            {
              zh: '训练、微调、在线推理、离线推理各自的形状',
              en: 'The shapes of training, tuning, online and offline inference',
            },
            { zh: '峰谷比与可延后的部分', en: 'Peak to trough, and what can wait' },
          ],
          visual: { zh: '一周内各类负载的曲线', en: 'A week of each workload' },
          visualKind: 'chart',
          prompt: { zh: '说明数据窗口。', en: 'State the window of the data.' },
        },
        {
          id: 'forecast',
          title: { zh: '需求预测', en: 'Forecast' },
          points: [
            { zh: '方法、输入与误差', en: 'Method, inputs, error' },
            { zh: '低、中、高三种情形', en: 'Low, middle and high case' },
          ],
          questions: [{ zh: '去年的预测准不准？', en: 'How good was last year’s forecast?' }],
          visual: { zh: '三种情形的曲线', en: 'Three cases as lines' },
          visualKind: 'chart',
          share: 1.3,
          prompt: { zh: '先说误差，再说数字。', en: 'Error first, numbers second.' },
        },
      ],
    },
    {
      id: 'sizing',
      name: { zh: '配置', en: 'Sizing' },
      pages: [
        {
          id: 'model',
          title: { zh: '从请求量到GPU数', en: 'From requests to GPUs' },
          points: [
            { zh: '单卡吞吐与目标延迟', en: 'Throughput of one card at the target latency' },
            { zh: '安全系数从哪里来', en: 'Where the safety factor comes from' },
          ],
          indicators: ['throughput', 'ttft', 'tbt'],
          visual: { zh: '计算公式与例子', en: 'Formula and example' },
          visualKind: 'equation',
          share: 1.3,
          prompt: { zh: '带着听众算一遍。', en: 'Work it through together.' },
        },
        {
          id: 'architecture',
          title: { zh: '分层与池化', en: 'Layers and pools' },
          points: [
            { zh: '接入、计算、存储各自扩展', en: 'Access, compute and storage grow on their own' },
            { zh: '共享池与专用池', en: 'Shared and dedicated pools' },
          ],
          visual: { zh: '分层架构图', en: 'Layers' },
          visualKind: 'diagram',
          prompt: { zh: '指出最先到顶的一层。', en: 'Point at the layer that is full first.' },
        },
        {
          id: 'elasticity',
          title: { zh: '弹性与调度策略', en: 'Elasticity and scheduling' },
          points: [
            { zh: '预测扩容与反应扩容，冷启动时间', en: 'Scaling ahead and on demand; cold starts' },
            { zh: '优先级、抢占与错峰', en: 'Priorities, preemption, off-peak work' },
          ],
          visual: { zh: '扩容决策流程图', en: 'Flow of a scaling decision' },
          visualKind: 'diagram',
          prompt: { zh: '给出扩容所需分钟数。', en: 'Say how many minutes scaling takes.' },
        },
      ],
    },
    {
      id: 'cost',
      name: { zh: '成本', en: 'Cost' },
      pages: [
        {
          id: 'unit-cost',
          title: { zh: '单位成本', en: 'Unit cost' },
          points: [
            { zh: '每百万token多少钱', en: 'What a million tokens cost' },
            { zh: '按需、预留、竞价的组合', en: 'On demand, reserved, spot: the mix' },
          ],
          indicators: ['cost_per_million_tokens', 'gpu_hour_price', 'throughput_per_dollar'],
          visual: { zh: '成本构成图', en: 'What the cost is made of' },
          visualKind: 'chart',
          prompt: { zh: '每瓦吞吐和每元吞吐分开讲。', en: 'Keep throughput per watt and per dollar apart.' },
        },
        {
          id: 'options',
          title: { zh: '方案对比', en: 'Options' },
          points: [
            { zh: '先优化、再扩容、或两者', en: 'Optimise first, buy, or both' },
            { zh: '各方案的成本、时间与风险', en: 'Cost, time and risk of each' },
          ],
          visual: { zh: '方案对比表', en: 'Table of the options' },
          visualKind: 'table',
          share: 1.2,
          prompt: { zh: '不做任何事也是一个方案。', en: 'Doing nothing is an option too.' },
        },
      ],
    },
    {
      id: 'decision',
      name: { zh: '决策', en: 'Decision' },
      pages: [
        {
          id: 'risks',
          title: { zh: '风险与预警', en: 'Risks and alarms' },
          points: [
            { zh: '预测偏差、供货、故障', en: 'Forecast error, supply, failure' },
            { zh: '什么信号触发重新规划', en: 'Which signal calls for a new plan' },
          ],
          visual: { zh: '风险象限图', en: 'Quadrants of risk' },
          visualKind: 'diagram',
          prompt: { zh: '每个风险有一个人盯着。', en: 'Each risk has an owner.' },
        },
        {
          id: 'roadmap',
          title: { zh: '分阶段实施', en: 'Roll-out in steps' },
          points: [
            { zh: '每个季度的容量与里程碑', en: 'Capacity and milestones by quarter' },
            { zh: '可以回头的节点', en: 'Points at which one can turn back' },
          ],
          visual: { zh: '甘特图', en: 'Gantt chart' },
          visualKind: 'timeline',
          prompt: { zh: '说清最晚的决定日期。', en: 'Name the last day to decide.' },
        },
        {
          id: 'ask',
          title: { zh: '请求批准', en: 'The decision we ask for' },
          points: [
            { zh: '金额、数量、时间', en: 'How much, how many, by when' },
            { zh: '用什么数字验收', en: 'By which figures it will be judged' },
          ],
          layout: 'closing',
          share: 0.6,
          prompt: { zh: '停在这一页讨论。', en: 'Stay on this page for the discussion.' },
        },
      ],
    },
  ],
};
