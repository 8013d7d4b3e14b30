import type { List } from '../deck/block';
import { message } from '../source/message';
import { firstLine } from './reading/place';
import { readSlide } from './reading/slide-reading';
import { blocksOf } from './reading/walk';
import type { SlideRule } from './rule';

const bullets = (text: string, count: number): string => `## T\n\n${`- ${text}\n`.repeat(count)}`;

export const tooMuchText: SlideRule = {
  id: 'too-much-text',
  scope: 'slide',
  severity: 'info',
  title: { en: 'Too many bullets or words', zh: '要点或文字过多' },
  why: {
    en: 'An audience reads or listens, not both. What the speaker says belongs in the notes; divide the slide, or keep the points and drop the sentences.',
    zh: '听众要么看要么听。讲的话放进讲稿；页面请拆成两页，或只留要点。',
  },
  options: [
    {
      name: 'bullets',
      default: 16,
      least: 3,
      most: 60,
      about: { en: 'Items of lists on a slide', zh: '一页的列表项数' },
    },
    {
      name: 'words',
      default: 180,
      least: 20,
      most: 1000,
      about: {
        en: 'Words on a slide outside tables; a Chinese character counts as 0.6 words',
        zh: '一页（表格除外）的词数；一个汉字按 0.6 词计',
      },
    },
  ],
  bad: [
    { lang: 'en', text: bullets('a point', 17) },
    { lang: 'zh', text: bullets('这一条要点写得实在太长，听众根本来不及看完，应当放到讲稿里去，而不是留在页面上', 9) },
  ],
  good: [
    { lang: 'en', text: bullets('a point', 6) },
    { lang: 'zh', text: bullets('多维资源装箱', 6) },
  ],
  check: ({ body }, _scene, _deck, { options }) => {
    const lists = blocksOf(body).filter((block): block is List => block.kind === 'list');
    const items = lists.reduce((sum, list) => sum + list.items.length, 0);
    const place = body.title?.span ?? firstLine(body.text);
    if (items > options.bullets!) {
      return [{ span: place, message: message('{0} bullets on one slide; {1} is the most.', items, options.bullets!) }];
    }
    const words = readSlide(body)
      .texts.filter((passage) => passage.place !== 'note')
      .reduce((sum, { text }) => sum + wordsIn(text), 0);
    return words > options.words!
      ? [
          {
            span: place,
            message: message('About {0} words on one slide; {1} is the most.', Math.round(words), options.words!),
          },
        ]
      : [];
  },
};

const HAN_WORD = 0.6;

/** Every slide is counted: letter by letter, as lists of what matches are made for nothing. */
function wordsIn(text: string): number {
  let han = 0;
  let words = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) han++;
    const isLetter = isLetterOrDigit(code);
    if (isLetter && !isInWord) words++;
    isInWord = isLetter || (isInWord && "_'’.%-".includes(text[at]!));
  }
  return han * HAN_WORD + words;
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
