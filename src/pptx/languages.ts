/** The two languages of a run's letters, as BCP 47 tags that Office knows. */
export interface Languages {
  readonly latin: string;
  readonly eastAsian: string;
}

/** The tag that Office knows for a language named without a region. */
const USUAL_REGION: Readonly<Record<string, string>> = {
  en: 'en-US',
  zh: 'zh-CN',
  'zh-hans': 'zh-CN',
  'zh-hant': 'zh-TW',
  ja: 'ja-JP',
  ko: 'ko-KR',
};
const TAG = /^[a-z]{2,3}(-[a-z]{2})?$/i;
const EAST_ASIAN = /^(zh|ja|ko)-/;

/** Proofing languages for a deck in `lang`: its own where it can be, US English and Simplified Chinese elsewhere. */
export function languagesOf(lang: string): Languages {
  const tag = USUAL_REGION[lang.toLowerCase()] ?? (TAG.test(lang) ? lang : 'en-US');
  return EAST_ASIAN.test(tag) ? { latin: 'en-US', eastAsian: tag } : { latin: tag, eastAsian: 'zh-CN' };
}

/** Ideographs, kana, Hangul, their punctuation and full-width forms: what an East Asian font draws. */
const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\ud840-\ud887][\udc00-\udfff]/;

export function hasCjk(text: string): boolean {
  return CJK.test(text);
}
