import { describe, expect, it } from 'vitest';
import { memberOf, relationOf } from '../../../src/core/diagrams/class/members';
import { readClassDiagram } from '../../../src/core/diagrams/class/read';
import { readEr } from '../../../src/core/diagrams/er/read';
import { readState } from '../../../src/core/diagrams/state/read';
import { allNodes, connectorsOf, diagramScene, drawingFaults, fixtureDiagrams, textsOf } from './drawing-checks';

const STATES = fixtureDiagrams('state');
const CLASSES = fixtureDiagrams('class');
const ENTITIES = fixtureDiagrams('er');

function wrong(
  { problems }: { problems: readonly { span: { start: number; end: number } }[] },
  text: string,
): string[] {
  return problems.map(({ span }) => text.slice(span.start, span.end));
}

describe('reading state diagrams', () => {
  /** States with where they stand, and transitions. */
  function said(text: string): { states: string[]; transitions: string[] } {
    const { model, problems } = readState(text);
    expect(problems).toEqual([]);
    return {
      states: model.states.map(({ id, kind, label, parent }) => `${parent ?? ''}/${id} ${kind} ${label}`.trim()),
      transitions: model.transitions.map(({ from, to, label }) => `${from}>${to} ${label}`.trim()),
    };
  }

  it('reads starts, ends and transitions', () => {
    expect(said(STATES[0]!)).toEqual({
      states: ['/#start start', '/Still state Still', '/#end end', '/Moving state Moving', '/Crash state Crash'],
      transitions: ['#start>Still', 'Still>#end', 'Still>Moving', 'Moving>Still', 'Moving>Crash', 'Crash>#end'],
    });
    expect(readState(STATES[0]!).model.title).toBe('Simple sample');
  });

  it('reads composite states, each with a start and an end of its own', () => {
    const { states, transitions } = said(STATES[2]!);
    expect(states).toContain('First/First#start start');
    expect(states).toContain('/NamedComposite state Another Composite');
    expect(states).toContain('NamedComposite/namedSimple state Another simple');
    expect(transitions).toContain('second>First#end');
    expect(said(STATES[3]!).states.filter((state) => state.startsWith('Second/'))).toEqual([
      'Second/Second#start start',
      'Second/second state second',
      'Second/Third state Third',
    ]);
  });

  it('reads choices, forks, notes and regions', () => {
    expect(said(STATES[4]!).states).toContain('/if_state choice if_state');
    expect(said(STATES[4]!).transitions).toContain('if_state>False if n < 0');
    expect(said(STATES[5]!).states).toEqual(
      expect.arrayContaining(['/fork_state fork fork_state', '/join_state join join_state']),
    );
    expect(readState(STATES[6]!).model.notes.map(({ state, place, text }) => `${state} ${place}: ${text}`)).toEqual([
      'State1 right: Important information! You can write\nnotes.',
      'State2 left: This is the note to the left.',
    ]);
    const regions = said(STATES[7]!).states.filter((state) => state.includes(' region'));
    expect(regions).toHaveLength(3);
    expect(regions.every((region) => region.startsWith('Active/'))).toBe(true);
  });

  it('reads directions, classes and styles', () => {
    const { direction, states } = readState(STATES[8]!).model;
    expect([direction, states.find(({ id }) => id === 'B')!.direction]).toEqual(['LR', 'LR']);
    const crash = readState(STATES[9]!).model.states.find(({ id }) => id === 'Crash')!;
    expect(crash.style).toMatchObject({
      fill: '#FF0000',
      color: '#FFFFFF',
      isBold: true,
      isItalic: true,
      stroke: '#FFFF00',
    });
  });

  it('says where a statement is wrong', () => {
    const text = 'stateDiagram-v2\n  A --> B\n  A -> B\n  state C {\n  note left of A\n  open';
    expect(wrong(readState(text), text)).toEqual(['A -> B', 'state C {', 'note left of A']);
  });
});

describe('reading class diagrams', () => {
  it('reads members from lines and blocks, and relations', () => {
    const { model, problems } = readClassDiagram(CLASSES[0]!);
    expect(problems).toEqual([]);
    const texts = (id: string) => {
      const one = model.classes.find((each) => each.id === id)!;
      return [one.attributes.map(({ text }) => text), one.methods.map(({ text }) => text)];
    };
    expect(texts('Animal')).toEqual([
      ['+int age', '+String gender'],
      ['+isMammal()', '+mate()'],
    ]);
    expect(texts('Duck')).toEqual([['+String beakColor'], ['+swim()', '+quack()']]);
    expect(model.relations.map(({ from, to, fromEnd }) => `${from} ${fromEnd} ${to}`)).toEqual([
      'Animal inheritance Duck',
      'Animal inheritance Fish',
      'Animal inheritance Zebra',
    ]);
    expect(model.notes.map(({ about, text }) => [about, text.split('\n').length])).toEqual([
      [undefined, 1],
      ['Duck', 4],
    ]);
  });

  it('reads generics, return types, visibility and classifiers', () => {
    expect(readClassDiagram(CLASSES[2]!).model.classes[0]).toMatchObject({
      id: 'Square',
      label: 'Square<Shape>',
      attributes: [{ text: 'int id' }, { text: 'List<int> position' }, { text: '-List<string> messages' }],
    });
    expect(memberOf('someAbstractMethod()*')).toEqual({
      text: 'someAbstractMethod()',
      isAbstract: true,
      isStatic: false,
      isMethod: true,
    });
    expect(memberOf('String someField$')).toMatchObject({ text: 'String someField', isStatic: true, isMethod: false });
    expect(memberOf('+deposit(amount) bool').text).toBe('+deposit(amount): bool');
    expect(memberOf('~internal(Map~K,V~ m)').text).toBe('~internal(Map<K,V> m)');
  });

  it('reads every relation', () => {
    const { relations } = readClassDiagram(CLASSES[3]!).model;
    expect(relations.map(({ toEnd, isDashed, label }) => `${label}: ${isDashed ? '..' : '--'}${toEnd}`)).toEqual([
      'Inheritance: --inheritance',
      'Composition: --composition',
      'Aggregation: --aggregation',
      'Association: --association',
      'Link(Solid): --none',
      'Dependency: ..association',
      'Realization: ..inheritance',
      'Link(Dashed): ..none',
    ]);
    expect(relationOf('Galaxy --> "many" Star : Contains')).toMatchObject({
      from: 'Galaxy',
      toCount: 'many',
      to: 'Star',
    });
    expect(relationOf('Animal <|--|> Zebra')).toMatchObject({ fromEnd: 'inheritance', toEnd: 'inheritance' });
    expect(relationOf('bar ()-- foo')).toMatchObject({ fromEnd: 'lollipop', to: 'foo' });
  });

  it('reads annotations, namespaces, directions and links', () => {
    expect(readClassDiagram(CLASSES[5]!).model.classes.map(({ annotations }) => annotations.join())).toEqual([
      'interface',
      'enumeration',
    ]);
    expect(readClassDiagram(CLASSES[6]!).model.direction).toBe('RL');
    const text =
      'classDiagram\nnamespace Shapes {\n  class Square\n  class Circle {\n    int r\n  }\n}\nclick Square href "x"';
    const { model, problems } = readClassDiagram(text);
    expect(model.classes.map(({ id, namespace }) => `${namespace}.${id}`)).toEqual(['Shapes.Square', 'Shapes.Circle']);
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['diagram-ignored info']);
  });
});

describe('reading entity-relationship diagrams', () => {
  it('reads relationships by signs and by words', () => {
    const said = (text: string) =>
      readEr(text).model.relationships.map(
        ({ from, to, fromCount, toCount, isIdentifying, label }) =>
          `${from} ${fromCount} ${isIdentifying ? '--' : '..'} ${toCount} ${to}: ${label}`,
      );
    expect(said(ENTITIES[0]!)).toEqual([
      'CUSTOMER one -- zero-or-more ORDER: places',
      'ORDER one -- one-or-more LINE-ITEM: contains',
      'CUSTOMER one-or-more .. one-or-more DELIVERY-ADDRESS: uses',
    ]);
    expect(said(ENTITIES[3]!)).toEqual([
      'CAR one -- zero-or-more NAMED-DRIVER: allows',
      'PERSON zero-or-more .. zero-or-more NAMED-DRIVER: is',
    ]);
  });

  it('reads attributes with keys and comments, aliases and quoted names', () => {
    const person = readEr(ENTITIES[5]!).model.entities.find(({ id }) => id === 'PERSON')!;
    expect(person.attributes.slice(0, 2)).toEqual([
      { type: 'string', name: 'driversLicense', keys: ['PK'], comment: 'The license #' },
      { type: 'string(99)', name: 'firstName', keys: [], comment: 'Only 99 characters are allowed' },
    ]);
    const driver = readEr(ENTITIES[5]!).model.entities.find(({ id }) => id === 'NAMED-DRIVER')!;
    expect(driver.attributes[0]!.keys).toEqual(['PK', 'FK']);
    expect(readEr(ENTITIES[4]!).model.entities.map(({ id, label }) => `${id}=${label}`)).toEqual([
      'p=Person',
      'a=Customer Account',
    ]);
    expect(readEr(ENTITIES[2]!).model.entities[0]!.label).toBe('This ❤ Unicode');
  });

  it('says where a statement is wrong', () => {
    const text = 'erDiagram\n  A ||--o{ B : has\n  A ~~ B\n  C {\n    int\n  }';
    expect(wrong(readEr(text), text)).toEqual(['A ~~ B', 'int']);
  });
});

describe('drawing them', () => {
  const examples = [...STATES, ...CLASSES, ...ENTITIES];
  /** Three regions side by side with long words on lines back and forth: more than its frames have room for. */
  const CROWDED = STATES[7];

  it.each(examples.filter((text) => text !== CROWDED).map((text, index) => [index, text]))(
    'draws example %i without a fault',
    (_index, text) => {
      expect(drawingFaults(diagramScene(text)).filter((fault) => fault !== 'reports diagram-ignored')).toEqual([]);
    },
  );

  it('draws the ends that relations have', () => {
    const ends = connectorsOf(diagramScene(CLASSES[3]!)).map(({ endEnd }) => endEnd);
    expect(ends.sort()).toEqual(['arrow', 'arrow', 'diamond', 'triangle', 'triangle', undefined, undefined, undefined]);
  });

  it('takes what authors say for who cannot see it as its alternative text', () => {
    const [group] = allNodes(diagramScene(STATES[9]!)).filter(({ kind }) => kind === 'group');
    expect(group!.alt).toBe('This is the accessible title: This is an accessible description');
  });

  it('writes how many there are at both ends', () => {
    expect(textsOf(diagramScene(ENTITIES[3]!))).toEqual(expect.arrayContaining(['1', '0..*']));
  });
});
