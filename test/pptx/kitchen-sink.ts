import type { Picture, PictureFault, Resources } from '../../src/core/scene/resources';
import type { SceneSlide } from '../../src/core/scene/scene';
import {
  BLANK_LAYOUT,
  body,
  box,
  cell,
  FOOTER,
  line,
  NUMBER,
  note,
  PNG,
  paragraph,
  picture,
  run,
  SVG,
  scene,
  shape,
  slide,
  TITLE_LAYOUT,
  table,
  text,
  textBox,
  title,
} from './scene-builder';

/** One Scene with everything that a Scene can hold. */

const bullet = { kind: 'char', char: '•', color: 'accent1' } as const;
const hung = { bullet, marginLeft: 18, indent: -18 } as const;
const number = (start: number) =>
  ({ kind: 'number', scheme: 'arabicPeriod', start, label: `${start}.`, color: 'accent1' }) as const;

const footers = [
  textBox(
    90,
    body([paragraph([run('GPU 算力效率 & <提升>', { size: 10, color: 'quiet' })], { pitch: 12 })], {
      anchor: 'middle',
    }),
    {
      box: FOOTER.box,
      placeholder: { type: 'ftr', index: 11 },
    },
  ),
  textBox(
    91,
    body([paragraph([run('2', { size: 10, color: 'quiet' }, { field: 'slidenum' })], { pitch: 12, align: 'right' })], {
      anchor: 'middle',
    }),
    {
      box: NUMBER.box,
      placeholder: { type: 'sldNum', index: 12 },
    },
  ),
];

const cover: SceneSlide = slide(
  [
    textBox(
      2,
      body(
        [
          paragraph(
            [run('GPU 算力效率提升的技术演进之路', { font: 'heading', size: 36, bold: true, color: 'ground' })],
            { pitch: 48, align: 'center' },
          ),
        ],
        { anchor: 'bottom' },
      ),
      {
        name: 'Title',
        box: TITLE_LAYOUT.placeholders[0]!.box,
        placeholder: { type: 'ctrTitle', index: 0 },
      },
    ),
    textBox(3, body([paragraph([run('From one GPU to a cluster', { color: 'ground' })], { align: 'center' })]), {
      name: 'Subtitle',
      box: box(160, 310, 640, 60),
      placeholder: { type: 'subTitle', index: 1 },
    }),
  ],
  { layout: TITLE_LAYOUT, title: 'GPU 算力效率提升的技术演进之路', notes: [note('大家好。')] },
);

const lists: SceneSlide = slide(
  [
    title('Lists 列表'),
    textBox(
      3,
      body([
        paragraph([run('多维资源装箱算法 Binpack scheduling')], { ...hung, spaceBefore: 9 }),
        paragraph([run('GPU、CPU、内存联合优化', { size: 18 })], {
          ...hung,
          marginLeft: 38,
          level: 1,
          spaceBefore: 4,
          bullet: { ...bullet, char: '–', color: 'quiet' },
        }),
        paragraph([run('plain paragraph, no bullet')], { spaceBefore: 6 }),
        paragraph([run('third')], { ...hung, bullet: number(3) }),
        paragraph([run('fourth')], { ...hung, bullet: number(3) }),
        paragraph([run('letters', { size: 18 })], {
          ...hung,
          marginLeft: 38,
          level: 1,
          bullet: { ...number(1), scheme: 'alphaLcPeriod' },
        }),
        paragraph([]),
      ]),
      { name: 'List', box: box(54, 114, 852, 376), placeholder: { type: 'body', index: 1 } },
    ),
    ...footers,
  ],
  {
    title: 'Lists 列表',
    notes: [
      note('第一段。'),
      note([
        text('See '),
        {
          kind: 'link',
          href: 'https://example.org/a?b=1&c=2',
          children: [text('the report')],
          span: { start: 0, end: 0 },
        },
      ]),
      note([{ kind: 'strong', children: [text('重点')], span: { start: 0, end: 0 } }, text(' 一')], { level: 0 }),
      note('二', { level: 1 }),
      note('three', { level: 0, ordered: true }),
    ],
  },
);

const styles: SceneSlide = slide(
  [
    title('Styles'),
    textBox(
      3,
      body(
        [
          paragraph([
            run('bold ', { bold: true }),
            run('italic ', { italic: true }),
            run('under ', { underline: true }),
            run('strike ', { strike: true }),
            run('mark ', { highlight: '#FFE9A8' }),
            run('H'),
            run('2', { script: 'sub' }),
            run('O, x'),
            run('2', { script: 'sup' }),
            run(' code 代码 ', { font: 'code', size: 18.5, highlight: 'panel' }),
            run('红', { color: '#B3261E' }),
          ]),
          paragraph([
            run('web', { color: 'link', underline: true }, { href: 'https://example.org/路径 x?q=%20a' }),
            run(' slide', { color: 'link', underline: true }, { href: '#slide-1' }),
            run(' other colour', { color: 'accent2', underline: true }, { href: 'mailto:a@example.org' }),
            run(' nowhere', {}, { href: '#slide-99' }),
          ]),
          paragraph([run('before'), run('', {}, { isBreak: true }), run('after the break')], { align: 'center' }),
          paragraph('右对齐', { align: 'right' }),
        ],
        { insets: { left: 12, top: 8, right: 12, bottom: 8 }, anchor: 'middle' },
      ),
      {
        box: box(54, 120, 600, 200),
        fill: { color: 'panel', opacity: 0.5 },
        stroke: { color: 'quiet', width: 1, dash: 'dash' },
      },
    ),
    shape(4, {
      geometry: 'roundRect',
      radius: 8,
      box: box(54, 340, 120, 60),
      fill: { color: 'accent1' },
      alt: 'A rounded box',
    }),
    shape(5, { geometry: 'ellipse', box: box(190, 340, 120, 60), fill: { color: '#0F8B7F', opacity: 0.4 }, alt: '' }),
    shape(6, {
      geometry: 'triangle',
      box: box(326, 340, 120, 60),
      stroke: { color: 'accent3', width: 2, dash: 'dot' },
    }),
    shape(7, { geometry: 'rtTriangle', box: box(462, 340, 80, 60), fill: { color: 'accent4' } }),
    shape(8, { geometry: 'chevron', box: box(558, 340, 80, 60), fill: { color: 'accent5' } }),
    shape(9, { geometry: 'homePlate', box: box(654, 340, 80, 60), fill: { color: 'accent6' } }),
    shape(10, { geometry: 'rightArrow', box: box(750, 340, 80, 60), fill: { color: 'accent2' } }),
    line(11, { endArrow: true }),
    line(12, { flip: true, box: box(400, 420, 300, 60), stroke: { color: 'quiet', width: 1, dash: 'dash' } }),
    ...footers,
  ],
  { title: 'Styles' },
);

const rule = { color: '#D5DEE8', width: 0.5 } as const;
const data: SceneSlide = slide(
  [
    title('Tables'),
    table(
      3,
      [
        [
          cell('指标', { fill: { color: 'accent1' }, bottom: { color: 'accent1', width: 1.5 } }),
          cell('Before', { fill: { color: 'accent1' } }),
          cell('After', { fill: { color: 'accent1' } }),
        ],
        [
          cell('吞吐', { columnSpan: 2, rowSpan: 2, bottom: rule }),
          cell('', { covered: true }),
          cell('2,400 tok/s', { bottom: rule }),
        ],
        [
          cell('', { covered: true }),
          cell('', { covered: true }),
          cell('3,100 tok/s', { fill: { color: 'panel' }, bottom: rule }),
        ],
        [cell('TTFT'), cell('180 ms'), cell('95 ms', { top: rule })],
      ],
      {
        columns: [133.33, 133.33, 133.34],
        box: box(54, 120, 400, 120),
        firstColumn: true,
        alt: 'Throughput before and after',
      },
    ),
    ...footers,
  ],
  { title: 'Tables' },
);

const pictures: SceneSlide = slide(
  [
    title('Pictures'),
    picture(3, 'images/a.png', { alt: 'A red pixel' }),
    picture(4, 'images/a.png', {
      alt: '',
      box: box(240, 200, 90, 90),
      crop: { left: 0.1, top: 0, right: 0.25, bottom: 0.05 },
      opacity: 0.6,
    }),
    picture(5, 'images/d.svg', { alt: 'A disc', box: box(360, 200, 120, 90) }),
    picture(6, 'images/lost.png', { alt: 'Lost', box: box(500, 200, 120, 90) }),
    ...footers,
  ],
  { title: 'Pictures', background: '#FFF8E7' },
);

const bare: SceneSlide = slide([textBox(2, body('自由文本框 without any placeholder'))], {
  layout: BLANK_LAYOUT,
  title: '',
});

export const RESOURCES: Resources = new Map<string, Picture | PictureFault>([
  ['images/a.png', PNG],
  ['images/d.svg', SVG],
  ['images/lost.png', { fault: 'missing' }],
]);

export const KITCHEN_SINK = scene([cover, lists, styles, data, pictures, bare], {
  properties: { title: 'Tom & Jerry <deck>', author: '作者 "A"', subject: 's\u0001ubject', date: '2026-11-22' },
  sections: [
    { name: 'Stage 1 & more', first: 1 },
    { name: 'Stage 2', first: 3 },
  ],
});
