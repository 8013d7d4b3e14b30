import { isCjkLetter } from '../text/characters';

const SAMPLE = 2000;

/** The language of a text that does not say: Chinese if its first letters mostly are, else English. */
export function guessLanguage(text: string, from: number): 'zh-CN' | 'en' {
  let cjk = 0;
  let latin = 0;
  const end = Math.min(text.length, from + SAMPLE);
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isCjkLetter(code)) cjk++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin++;
  }
  // One Chinese character says about as much as four Latin letters, and technical Chinese is full of English names.
  return cjk * 4 > latin ? 'zh-CN' : 'en';
}
