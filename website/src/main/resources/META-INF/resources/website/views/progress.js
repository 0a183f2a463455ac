/** The progress of a burst, for each side. */
import { element } from '../dom.js';

export function progressView(root) {
  let lines = [];

  function begin(runs, requests) {
    lines = runs.map(({ side }) => {
      const bar = element('progress', { max: requests, value: 0, 'aria-label': `${side.name}: progress` });
      const words = element('span', { class: 'words' }, `0 of ${requests.toLocaleString('en')}`);
      const line = element('p', { 'data-side': side.key }, element('b', {}, side.name), bar, words);
      return { line, bar, words };
    });
    root.replaceChildren(...lines.map(({ line }) => line));
  }

  function show(runs) {
    runs.forEach(({ samples }, at) => {
      const { bar, words } = lines[at];
      bar.value = samples.length;
      words.textContent = `${samples.length.toLocaleString('en')} of ${bar.max.toLocaleString('en')}`;
    });
  }

  return { begin, show };
}
