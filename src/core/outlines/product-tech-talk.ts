import { MISSING_ADVICE } from './missing-advice';
import type { Outline } from './outline';

const TITLE = { zh: '产品技术分享', en: 'Product Tech Talk' };

/** A capability of a product for people who decide whether to use it: need, mechanism, proof, way in. */
export const PRODUCT_TECH_TALK: Outline = {
  id: 'product-tech-talk',
  prefix: 'product',
  title: TITLE,
  subtitle: {
    zh: '一个能力：为谁、怎么做到、凭什么相信',
    en: 'One capability: for whom, how it works, why to believe it',
  },
  description: { zh: '面向用户与伙伴的产品技术分享，10页', en: 'A product talk for users and partners, 10 pages' },
  duration: '20m',
  theme: 'cloud-native',
  missing: MISSING_ADVICE,
  sections: [
    {
      id: 'need',
      name: { zh: '需求', en: 'The need' },
      pages: [
        {
          id: 'title',
          title: TITLE,
          points: [],
          layout: 'title',
          share: 0.4,
          prompt: { zh: '标题里就说清对听众的好处。', en: 'Let the title say what the audience gains.' },
        },
        {
          id: 'situation',
          title: { zh: '用户今天怎么做', en: 'What users do today' },
          points: [
            { zh: '一个典型用户与他的一天', en: 'A typical user, and a day of work' },
            { zh: '时间与钱花在哪里', en: 'Where time and money go' },
          ],
          questions: [{ zh: '这个问题多常见，多贵？', en: 'How common is it, how expensive?' }],
          visual: { zh: '现状流程图', en: 'The process today' },
          visualKind: 'diagram',
          prompt: { zh: '用真实用户的话。', en: 'Use a real user’s words.' },
        },
        {
          id: 'promise',
          title: { zh: '改变了什么', en: 'What changes' },
          points: [
            { zh: '之前与之后', en: 'Before and after' },
            { zh: '一个数字', en: 'One figure' },
          ],
          visual: { zh: '前后对照', en: 'Comparison' },
          visualKind: 'table',
          prompt: { zh: '这一页可以单独拿走。', en: 'This page can stand alone.' },
        },
      ],
    },
    {
      id: 'mechanism',
      name: { zh: '原理', en: 'How it works' },
      pages: [
        {
          id: 'architecture',
          title: { zh: '架构一页看懂', en: 'The architecture on one page' },
          points: [
            { zh: '用户看见的部分与看不见的部分', en: 'What users see, and what they do not' },
            { zh: '与现有系统的边界', en: 'Where it meets existing systems' },
          ],
          visual: { zh: '架构图', en: 'Architecture' },
          visualKind: 'diagram',
          prompt: { zh: '不超过七个方框。', en: 'At most seven boxes.' },
        },
        {
          id: 'core',
          title: { zh: '核心机制', en: 'The core mechanism' },
          points: [
            { zh: '做出的关键取舍', en: 'The trade-off that was made' },
            { zh: '为什么别的办法不行', en: 'Why other ways fall short' },
          ],
          visual: { zh: '机制流程图', en: 'Flow of the mechanism' },
          visualKind: 'diagram',
          share: 1.3,
          prompt: { zh: '讲一个设计时被放弃的方案。', en: 'Tell of a design that was given up.' },
        },
        {
          id: 'use',
          title: { zh: '怎么用', en: 'How to use it' },
          points: [
            { zh: '最短的可运行例子', en: 'The shortest example that runs' },
            { zh: '出错时看到什么', en: 'What one sees when it fails' },
          ],
          visual: { zh: '配置与输出', en: 'Configuration and output' },
          visualKind: 'code',
          prompt: { zh: '例子可以直接复制。', en: 'The example can be copied as it is.' },
        },
      ],
    },
    {
      id: 'proof',
      name: { zh: '证据', en: 'Proof' },
      pages: [
        {
          id: 'figures',
          title: { zh: '实测数据', en: 'Measured' },
          points: [
            { zh: '环境、负载与测量方法', en: 'Environment, load, method' },
            { zh: '结果与波动', en: 'Results, and how they vary' },
          ],
          indicators: ['throughput', 'gpu_utilization', 'throughput_per_dollar'],
          visual: { zh: '结果图', en: 'Chart of the results' },
          visualKind: 'chart',
          share: 1.3,
          prompt: { zh: '也说结果不好的场景。', en: 'Show where it does not help, too.' },
        },
        {
          id: 'case',
          title: { zh: '一个用户案例', en: 'One user' },
          points: [
            { zh: '规模、问题、做法', en: 'Size, problem, approach' },
            { zh: '上线后三个月', en: 'Three months later' },
          ],
          visual: { zh: '上线时间线', en: 'Timeline of the roll-out' },
          visualKind: 'timeline',
          prompt: { zh: '征得同意后再写名字。', en: 'Name nobody without consent.' },
        },
      ],
    },
    {
      id: 'way-in',
      name: { zh: '开始', en: 'The way in' },
      pages: [
        {
          id: 'limits',
          title: { zh: '边界与路线图', en: 'Limits and roadmap' },
          points: [
            { zh: '今天不支持什么', en: 'What is not there today' },
            { zh: '接下来两个季度', en: 'The next two quarters' },
          ],
          visual: { zh: '路线图', en: 'Roadmap' },
          visualKind: 'timeline',
          prompt: { zh: '只写会做的。', en: 'Write only what will be done.' },
        },
        {
          id: 'start',
          title: { zh: '今天就能做的第一步', en: 'A first step for today' },
          points: [
            { zh: '试用入口与文档', en: 'Where to try it, and the documentation' },
            { zh: '找谁问', en: 'Whom to ask' },
          ],
          layout: 'closing',
          share: 0.6,
          prompt: { zh: '留下一个动作，而不是感谢。', en: 'End with an action, not with thanks.' },
        },
      ],
    },
  ],
};
