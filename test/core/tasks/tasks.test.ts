import { describe, expect, it } from 'vitest';
import { parseDeck } from '../../../src/core/parse';
import { readTasks, taskCoverage, tickEdit } from '../../../src/core/tasks';

const LIST = [
  '# 任务',
  '',
  '- [ ] 5. 阶段2',
  '- [ ] 5.1 装箱页面',
  '  - 写出数学模型',
  '  - 画出流程图',
  '  - _需求: 3.1, 2.10_',
  '',
  '- [x] 5.10 数据页面',
  '  - _Requirements: 3.1, 2.9_',
].join('\n');
const list = readTasks(LIST);

describe('a task list', () => {
  it('has tasks with what belongs to them', () => {
    expect(
      list.tasks.map(({ id, title, isDone, details, requirements }) => [id, title, isDone, details, requirements]),
    ).toEqual([
      ['5', '阶段2', false, [], []],
      ['5.1', '装箱页面', false, ['写出数学模型', '画出流程图'], ['3.1', '2.10']],
      ['5.10', '数据页面', true, [], ['3.1', '2.9']],
    ]);
  });

  it('knows its requirements, by their numbers', () => {
    expect(list.requirements).toEqual(['2.9', '2.10', '3.1']);
  });

  it('is ticked by one letter', () => {
    const { span, text } = tickEdit(list.tasks[1]!, true);
    const ticked = LIST.slice(0, span.start) + text + LIST.slice(span.end);
    expect(readTasks(ticked).tasks.map(({ isDone }) => isDone)).toEqual([false, true, true]);
    expect(tickEdit(list.tasks[2]!, false)).toEqual({ span: list.tasks[2]!.box, text: ' ' });
  });

  it('is empty where there is none, and reads lines that end as on Windows', () => {
    expect(readTasks('# Nothing\n\n- [ ] no number\n')).toEqual({ tasks: [], requirements: [] });
    expect(readTasks(LIST.replaceAll('\n', '\r\n')).tasks.map(({ title }) => title)).toEqual([
      '阶段2',
      '装箱页面',
      '数据页面',
    ]);
  });
});

describe('the pages of a deck', () => {
  const deck = parseDeck(
    ['<!-- task: 5.1 -->\n## a', '<!-- task: 5.10, 5.1 -->\n## b', '<!-- task: [7.3] -->\n## c', '## d'].join(
      '\n\n---\n\n',
    ),
  );

  it('serve tasks and requirements', () => {
    const coverage = taskCoverage(deck, list, (slide) => slide !== 1);
    expect(coverage.tasks.map(({ task, slides, isServed }) => [task.id, slides, isServed])).toEqual([
      ['5', [], false],
      ['5.1', [0, 1], false],
      ['5.10', [1], false],
    ]);
    expect(coverage.requirements).toEqual([
      { id: '2.9', slides: [1] },
      { id: '2.10', slides: [0, 1] },
      { id: '3.1', slides: [0, 1] },
    ]);
    expect(coverage.unknown).toEqual([{ id: '7.3', slide: 2 }]);
    expect(taskCoverage(deck, list, () => true).tasks.map(({ isServed }) => isServed)).toEqual([false, true, true]);
  });
});
