import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/core/diagrams/sequence/arrows';
import type { SequenceItem } from '../../../src/core/diagrams/sequence/model';
import { readSequence } from '../../../src/core/diagrams/sequence/read';
import { allNodes, connectorsOf, diagramScene, drawingFaults, fixtureDiagrams, textsOf } from './drawing-checks';

const EXAMPLES = fixtureDiagrams('sequence');

/** What happens, one line each, parts of fragments indented. */
function told(items: readonly SequenceItem[], indent = ''): string[] {
  return items.flatMap((item): string[] => {
    switch (item.kind) {
      case 'message': {
        const line = `${item.startEnd}${item.dotted ? '..' : '--'}${item.endEnd}`;
        const life = (item.creates ? ` +${item.creates}` : '') + (item.destroys ? ` x${item.destroys}` : '');
        return [`${indent}${item.number ?? ''}${item.from} ${line} ${item.to}: ${item.text}${life}`];
      }
      case 'note':
        return [`${indent}note ${item.place} ${item.participants.join(',')}: ${item.text}`];
      case 'fragment':
        return item.parts.flatMap((part, index) => [
          `${indent}${index === 0 ? item.operator : '&'} ${part.label}`,
          ...told(part.items, `${indent}  `),
        ]);
      default:
        return [`${indent}${item.kind} ${item.participant}`];
    }
  });
}

function storyOf(text: string): string[] {
  const { model, problems } = readSequence(text);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return told(model.items);
}

describe('reading sequence diagrams', () => {
  it('reads messages, participants in order, aliases', () => {
    expect(storyOf(EXAMPLES[0]!)).toEqual([
      'Alice none--head John: Hello John, how are you?',
      'John none..head Alice: Great!',
      'Alice none--open John: See you later!',
    ]);
    expect(readSequence(EXAMPLES[1]!).model.participants.map(({ id }) => id)).toEqual(['Alice', 'Bob']);
    expect(readSequence(EXAMPLES[2]!).model.participants.map(({ id, label }) => `${id}=${label}`)).toEqual([
      'A=Alice',
      'J=John',
    ]);
  });

  it('reads lives that start and end on the way', () => {
    const { model } = readSequence(EXAMPLES[3]!);
    expect(model.participants.map(({ id, label, shape }) => `${id} ${label} ${shape}`)).toEqual([
      'Alice Alice participant',
      'Bob Bob participant',
      'Carl Carl participant',
      'D Donald actor',
    ]);
    expect(told(model.items).slice(2)).toEqual([
      'Alice none--head Carl: Hi Carl! +Carl',
      'Carl none--head D: Hi! +D',
      'Alice none--cross Carl: We are too many xCarl',
      'Bob none--head Alice: I agree xBob',
    ]);
  });

  it('reads boxes with their colours', () => {
    const { boxes } = readSequence(EXAMPLES[4]!).model;
    expect(boxes.map(({ label, color, members }) => [label, color, members.join()])).toEqual([
      ['Alice & John', '#800080', 'A,J'],
      ['Another Group', undefined, 'B,C'],
    ]);
    const colors = ['rgb(33,66,99)', 'rgba(33,66,99,0.5)', 'transparent Aqua'].map(
      (color) => readSequence(`sequenceDiagram\nbox ${color}\nparticipant A\nend`).model.boxes[0],
    );
    expect(colors.map((box) => [box!.label, box!.color])).toEqual([
      ['', '#214263'],
      ['', '#214263'],
      ['Aqua', undefined],
    ]);
  });

  it('reads activations, notes over two, nested fragments', () => {
    expect(storyOf(EXAMPLES[5]!).filter((line) => line.includes('activate'))).toEqual([
      'activate John',
      'activate John',
      'deactivate John',
      'deactivate John',
    ]);
    expect(storyOf(EXAMPLES[6]!)[1]).toBe('note over Alice,John: A typical interaction\nBut now in two lines');
    expect(storyOf(EXAMPLES[8]!)).toEqual([
      'par Alice to Bob',
      '  Alice none--head Bob: Go help John',
      '& Alice to John',
      '  Alice none--head John: I want this done today',
      '  par John to Charlie',
      '    John none--head Charlie: Can we do this today?',
      '  & John to Diana',
      '    John none--head Diana: Can you help us today?',
    ]);
  });

  it('reads entities and numbers', () => {
    expect(storyOf(EXAMPLES[12]!)[1]).toBe('B none--head A: I ♥ you ∞ times more!');
    expect(storyOf('sequenceDiagram\nautonumber 10 5\nA->>B: x\nB->>A: y\nautonumber off\nA->>B: z')).toEqual([
      '10A none--head B: x',
      '15B none--head A: y',
      'A none--head B: z',
    ]);
  });

  it('reads every arrow', () => {
    const ends = ['->', '-->', '->>', '-->>', '<<->>', '<<-->>', '-x', '--x', '-)', '--)'].map((arrow) => {
      const found = readMessage(`A${arrow}B: t`);
      return (
        found &&
        `${found.from}|${found.arrow.startEnd}${found.arrow.dotted ? '..' : '--'}${found.arrow.endEnd}|${found.to}`
      );
    });
    expect(ends).toEqual([
      'A|none--none|B',
      'A|none..none|B',
      'A|none--head|B',
      'A|none..head|B',
      'A|head--head|B',
      'A|head..head|B',
      'A|none--cross|B',
      'A|none..cross|B',
      'A|none--open|B',
      'A|none..open|B',
    ]);
    expect(readMessage('load-balancer->>web-server 1: hi')).toMatchObject({
      from: 'load-balancer',
      to: 'web-server 1',
    });
    expect(readMessage('客户端->>+网关: 提交')).toMatchObject({ from: '客户端', to: '网关', mark: '+', text: ' 提交' });
  });

  it('says where a statement is wrong', () => {
    const text = 'sequenceDiagram\n  A->>B: fine\n  what is this\n  loop forever\n';
    const { problems } = readSequence(text);
    expect(problems.map(({ severity, span }) => [severity, text.slice(span.start, span.end)])).toEqual([
      ['error', 'what is this'],
      ['error', 'loop forever'],
    ]);
  });
});

describe('drawing sequence diagrams', () => {
  it.each(EXAMPLES.map((text, index) => [index, text]))('draws example %i without a fault', (_index, text) => {
    const faults = drawingFaults(diagramScene(text)).filter((fault) => fault !== 'reports diagram-ignored');
    expect(faults).toEqual([]);
  });

  it('glues every message to both lifelines, and dashes answers', () => {
    const lines = connectorsOf(diagramScene(EXAMPLES[0]!)).filter(({ name }) => name.startsWith('Message'));
    expect(lines.map(({ endEnd, stroke }) => `${endEnd} ${stroke.dash ?? 'solid'}`)).toEqual([
      'triangle solid',
      'triangle dash',
      'arrow solid',
    ]);
  });

  it('puts a ground, as wide as the letters, behind text that a lifeline runs through, and behind no other', () => {
    const scene = diagramScene(
      'sequenceDiagram\nparticipant A\nparticipant B\nparticipant C\nA->>C: past B\nA->>B: near\nB->>C: near, too',
    );
    const texts = allNodes(scene).filter((node) => node.kind === 'shape' && /^Message \d/.test(node.name));
    expect(texts.map((node) => (node.kind === 'shape' ? node.fill : undefined))).toEqual([
      { color: 'ground' },
      undefined,
      undefined,
    ]);
    expect(texts[0]!.box.width).toBeLessThan(80);
  });

  it('keeps conditions off the bars', () => {
    const text =
      'sequenceDiagram\nA->>+B: call\nalt found\nB->>C: ask\nelse missing\nB->>C: load\nend\nB-->>-A: answer';
    const nodes = allNodes(diagramScene(text));
    const named = (name: string) => nodes.filter((node) => node.name.startsWith(name)).map(({ box }) => box);
    const [bar] = named('Activation');
    const guards = named('Guard');
    expect(guards).toHaveLength(2);
    expect(guards.filter(({ x, width }) => x < bar!.x + bar!.width && bar!.x < x + width)).toEqual([]);
  });

  it('wraps texts rather than leave the page, down to ten participants', () => {
    const names = Array.from({ length: 10 }, (_, index) => `Service number ${index}`);
    const calls = names.slice(1).map((name, index) => `${names[index]}->>${name}: ask politely for something long`);
    const scene = diagramScene(['sequenceDiagram', ...calls].join('\n'));
    expect(drawingFaults(scene)).toEqual([]);
    expect(textsOf(scene).filter((text) => text.startsWith('ask'))).toHaveLength(9);
  });

  it('reports what is too long for a slide, and shows it all the same', () => {
    const calls = Array.from({ length: 60 }, (_, index) => `A->>B: call ${index}`);
    const scene = diagramScene(['sequenceDiagram', ...calls].join('\n'));
    expect(scene.slides.flatMap(({ problems }) => problems.map(({ code }) => code))).toContain('overflow');
    expect(textsOf(scene)).toContain('call 59');
  });
});
