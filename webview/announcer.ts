/** Typing rests this long before a screen reader is told of something new, so that it does not speak at every key. */
const REST_MS = 1000;

/** Tells a screen reader what changed elsewhere on the page, when it has nothing better to say. */
export class Announcer {
  readonly element = document.createElement('div');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.element.className = 'announcer';
    this.element.setAttribute('role', 'status');
    this.element.setAttribute('aria-live', 'polite');
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.element.textContent = text;
  }

  /** Says the last of several texts that come one after the other. */
  sayAtRest(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.say(text), REST_MS);
  }
}
