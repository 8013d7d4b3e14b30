import { format } from 'node:util';

/**
 * The text that `console.log(...values)` prints. Styles (`%c`) are dropped.
 * @param {unknown[]} values
 */
export function formatConsole(values) {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return format(...values);
  let index = 0;
  const styles = new Set();
  const template = first.replace(/%[sdifjoOc]/g, (mark) => {
    if (mark === '%c') styles.add(index);
    index += 1;
    return mark === '%c' ? '' : mark;
  });
  return format(template, ...rest.filter((_, i) => !styles.has(i)));
}
