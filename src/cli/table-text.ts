/** Columns that a text takes in a terminal: letters of Chinese, Japanese and Korean take two. */
export function textWidth(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );
}
