import type { Deck, Slide, SlideBody } from '../../deck/deck';
import { grouped } from '../reading/grouped';
import { ListPerBody } from '../reading/per-body';
import { areSame, evidence } from './evidence';
import { type Fact, factsByKind } from './facts';
import { weightOf } from './wording';

interface Placed {
  readonly fact: Fact;
  readonly slide: Slide;
}

type Told = Pick<Fact, 'passage' | 'quantity'> & { readonly slide: Slide };

/** 回放中前缀缓存命中率 52%, where the slide of that replay gives 58%. */
export function testsRetold({ slides }: Deck): { readonly earlier: Told; readonly later: Told }[] {
  const all = results.on(slides).flatMap(({ slide, found }) => found.map((one) => ({ ...one, slide })));
  return [...grouped(all, ({ key }) => key).values()].flatMap((told) => {
    const [first] = told;
    const values = told.filter(({ fact }, at) => told.findIndex((one) => areSame(one.fact, fact)) === at);
    // With a third value the deck speaks of several tests.
    const [, later, ...more] = values;
    if (first === undefined || later === undefined || more.length > 0 || first.slide === later.slide) return [];
    return isRetelling(later, first) ? [{ earlier: placed(first), later: placed(later) }] : [];
  });
}

const placed = ({ fact: { passage, quantity }, slide }: Placed): Told => ({ passage, quantity, slide });

/** A value of a test, by what was measured and which test it was. */
interface Result {
  readonly key: string;
  readonly fact: Fact;
}

/** A load test is run again after every step, and says nothing of the one before. */
const TESTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['replay', /\breplay(?:ed)?\b|回放/i],
  ['pilot', /\bpilot\b|试点/i],
  ['drill', /\b(?:fire )?drill\b|演练/i],
];
/** One of several tests, one under conditions of its own, one after something was changed. */
const OTHER_TEST =
  /(?:回放|试点|演练) ?[一二三四\dA-D]|之?后|优化|调[参优整]|改[为用进]|升级|加到|开启|另|再次|第[二三四]次|二次|重跑|关闭|不[开用]|没有|未|[夜周]|单[机卡]|基线|之前|旧|\b(?:test|replay|pilot|drill) (?:\d|[A-D]\b)|\b(?:after|fix\w*|tun\w*|improv\w*|optimi\w*|upgrade\w*|chang\w*|now|larger|smaller|again|second|another|other|without|off|disabled|night|baseline|before|old|new|each|every|per|runs?)\b/i;

const results = new ListPerBody((body: SlideBody): Result[] => {
  if (!TESTS.some(([, pattern]) => pattern.test(body.text))) return [];
  return [...factsByKind(body).values()].flat().flatMap((fact): Result[] => {
    const { passage, scene, name, noun, kind, isOld } = fact;
    const what = name ?? noun;
    const around = [scene.sentence, ...passage.context].join('\n');
    const [test, ...more] = TESTS.filter(([, pattern]) => pattern.test(around));
    // How many users a test had is a setting of it.
    if (
      what === undefined ||
      kind === 'count' ||
      isOld ||
      test === undefined ||
      more.length > 0 ||
      OTHER_TEST.test(around)
    )
      return [];
    return fact.place === 'text' ? [{ key: `${kind} ${what} ${test[0]}`, fact }] : [];
  });
});

/** Whether two results are told in the same words, and the later sentence names the test. */
function isRetelling({ fact: later }: Placed, { fact: earlier }: Placed): boolean {
  if (!TESTS.some(([, pattern]) => pattern.test(later.scene.sentence))) return false;
  const lacking = (a: Fact, b: Fact): number => weightOf([...a.words].filter((word) => !b.around.has(word)));
  return (
    lacking(earlier, later) <= 1 &&
    lacking(later, earlier) <= 1 &&
    isOneLoad(earlier, later) &&
    evidence(earlier, later, { link: undefined, isOpen: () => true, isSupported: false }) > 0
  );
}

/** Each load has a result of its own; the numbers of two sentences tell which. */
const isOneLoad = (a: Fact, b: Fact): boolean => {
  const [one, other] = [a, b].map(({ marks }) => marks.get('load') ?? marks.get('context') ?? marks.get('batch'));
  return one === undefined || other === undefined || [...one].some((load) => other.has(load));
};
