/** The two languages of a run's letters, as BCP 47 tags that Office knows. */
export interface Languages {
  readonly latin: string;
  readonly eastAsian: string;
}

const EAST_ASIAN_DEFAULTS: Readonly<Record<string, string>> = { zh: 'zh-CN', ja: 'ja-JP', ko: 'ko-KR' };
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Proofing languages for a deck in `lang`: its own where it can be, US English and Simplified Chinese elsewhere. */
export function languagesOf(lang: string): Languages {
  const primary = lang.split('-')[0]!.toLowerCase();
  const eastAsian = EAST_ASIAN_DEFAULTS[primary];
  if (eastAsian) return { latin: 'en-US', eastAsian: lang.includes('-') && TAG.test(lang) ? lang : eastAsian };
  return {
    latin: primary !== 'en' && TAG.test(lang) ? lang : lang.includes('-') && TAG.test(lang) ? lang : 'en-US',
    eastAsian: 'zh-CN',
  };
}

/** Ideographs, kana, Hangul, their punctuation and full-width forms: what an East Asian font draws. */
const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\ud840-\ud887][\udc00-\udfff]/;

export function hasCjk(text: string): boolean {
  return CJK.test(text);
}
