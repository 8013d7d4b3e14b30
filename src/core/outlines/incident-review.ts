import { MISSING_ADVICE } from './missing-advice';
import type { Outline } from './outline';

const TITLE = { zh: '故障复盘', en: 'Incident Review' };

/** What happened, why, and what changes: without blame, with times and figures. */
export const INCIDENT_REVIEW: Outline = {
  id: 'incident-review',
  prefix: 'incident',
  title: TITLE,
  subtitle: { zh: '发生了什么，为什么，以后怎么办', en: 'What happened, why, and what changes' },
  description: { zh: '不追责的故障复盘，9页', en: 'A blameless incident review, 9 pages' },
  duration: '25m',
  theme: 'paper',
  missing: MISSING_ADVICE,
  sections: [
    {
      id: 'summary',
      name: { zh: '概要', en: 'Summary' },
      pages: [
        {
          id: 'title',
          title: TITLE,
          points: [],
          layout: 'title',
          share: 0.4,
          prompt: { zh: '说明范围和规则：找原因，不找人。', en: 'State the scope and the rule: causes, not culprits.' },
        },
        {
          id: 'impact',
          title: { zh: '影响', en: 'Impact' },
          purpose: { zh: '所有人对损失的大小有同一个数字。', en: 'Everyone has the same figure for the damage.' },
          points: [
            { zh: '谁受影响，多久，多少请求或任务', en: 'Who was affected, for how long, how many requests or jobs' },
            { zh: '损失的GPU时与费用', en: 'GPU hours and money lost' },
            { zh: '错误预算还剩多少', en: 'What is left of the error budget' },
          ],
          indicators: ['availability', 'mttr'],
          visual: { zh: '影响数据表', en: 'Table of the impact' },
          visualKind: 'table',
          prompt: { zh: '数字从监控导出，不凭记忆。', en: 'Take figures from monitoring, not from memory.' },
        },
      ],
    },
    {
      id: 'course',
      name: { zh: '经过', en: 'Course of events' },
      pages: [
        {
          id: 'timeline',
          title: { zh: '时间线', en: 'Timeline' },
          points: [
            { zh: '触发、发现、止损、恢复的时刻', en: 'When it was triggered, noticed, contained, repaired' },
            { zh: '每一步谁做了什么决定，依据什么', en: 'Who decided what at each step, and on which evidence' },
          ],
          questions: [{ zh: '从触发到发现为什么用了这么久？', en: 'Why did it take so long to notice?' }],
          visual: { zh: '事件时间线', en: 'Timeline of events' },
          visualKind: 'timeline',
          share: 1.3,
          prompt: { zh: '只讲当时知道的事。', en: 'Tell only what was known at the time.' },
        },
        {
          id: 'system',
          title: { zh: '系统原本如何工作', en: 'How the system was meant to work' },
          points: [
            { zh: '相关组件与依赖', en: 'The components and what they depend on' },
            { zh: '哪些保护措施本应起作用', en: 'Which safeguards should have helped' },
          ],
          visual: { zh: '相关部分的架构图', en: 'Architecture of the part concerned' },
          visualKind: 'diagram',
          prompt: { zh: '只画和故障有关的部分。', en: 'Draw only what matters here.' },
        },
      ],
    },
    {
      id: 'causes',
      name: { zh: '原因', en: 'Causes' },
      pages: [
        {
          id: 'root-cause',
          title: { zh: '根因分析', en: 'Root causes' },
          points: [
            { zh: '直接原因', en: 'The direct cause' },
            { zh: '为什么没有被拦住', en: 'Why nothing stopped it' },
            { zh: '为什么恢复得慢', en: 'Why recovery was slow' },
          ],
          visual: { zh: '因果图', en: 'Chain of causes' },
          visualKind: 'diagram',
          share: 1.3,
          prompt: { zh: '连问几个为什么，直到能改的地方。', en: 'Ask why until something can be changed.' },
        },
        {
          id: 'what-went-well',
          title: { zh: '做对了什么，运气在哪里', en: 'What went well, and where we were lucky' },
          points: [
            { zh: '起作用的保护与决定', en: 'Safeguards and decisions that worked' },
            { zh: '靠运气避免的后果', en: 'What only luck prevented' },
          ],
          visual: { zh: '两栏对照', en: 'Two columns' },
          visualKind: 'table',
          prompt: { zh: '运气也是待办事项。', en: 'Luck is an action item too.' },
        },
      ],
    },
    {
      id: 'actions',
      name: { zh: '改进', en: 'Actions' },
      pages: [
        {
          id: 'items',
          title: { zh: '改进项', en: 'Action items' },
          points: [
            { zh: '预防：让同类故障不再发生', en: 'Prevent: this kind of failure cannot recur' },
            { zh: '发现：更早知道', en: 'Detect: know earlier' },
            { zh: '恢复：更快、更省人', en: 'Recover: faster, with fewer hands' },
          ],
          questions: [{ zh: '每一项的负责人和期限是什么？', en: 'Who owns each item, and by when?' }],
          visual: { zh: '改进项、负责人、期限表', en: 'Items with owner and date' },
          visualKind: 'table',
          prompt: { zh: '每项都可以验收。', en: 'Each item can be checked off.' },
        },
        {
          id: 'measure',
          title: { zh: '如何验证改进有效', en: 'How we will know that it worked' },
          points: [
            { zh: '要看的指标与目标值', en: 'The indicators and their targets' },
            { zh: '演练计划', en: 'Drills' },
          ],
          indicators: ['mttr', 'availability'],
          visual: { zh: '目标值表', en: 'Table of targets' },
          visualKind: 'table',
          prompt: { zh: '说清复查日期。', en: 'Name the day of the review.' },
        },
        {
          id: 'lessons',
          title: { zh: '带走的三句话', en: 'Three lessons' },
          points: [
            { zh: '给值班的人', en: 'For those on call' },
            { zh: '给设计系统的人', en: 'For those who design systems' },
            { zh: '给做计划的人', en: 'For those who plan' },
          ],
          layout: 'closing',
          share: 0.6,
          prompt: { zh: '每句不超过二十个字。', en: 'One short sentence each.' },
        },
      ],
    },
  ],
};
