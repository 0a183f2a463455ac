/** The figures of a burst, to read, to copy and to keep. */
import { element, table } from '../dom.js';
import { json, markdown, rowsOf } from '../results.js';

export function resultsView(root) {
  const part = (name) => root.querySelector(name);
  let shown = null;

  part('.copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(markdown(shown.settings, shown.runs.map(summaryOf)));
      say('Copied.');
    } catch {
      say('The browser did not allow copying: save the results instead.');
    }
  });

  part('.save').addEventListener('click', () => {
    const runs = shown.runs.map((run) => ({ ...summaryOf(run), samples: run.samples }));
    const url = URL.createObjectURL(new Blob([json(shown.settings, runs)], { type: 'application/json' }));
    element('a', { href: url, download: 'burst.json' }).click();
    URL.revokeObjectURL(url);
    say('Saved as burst.json.');
  });

  /** @param runs `{side, samples, ended, summary}` of each side */
  function show(settings, runs) {
    shown = { settings, runs };
    const columns = runs.map(({ summary }) => rowsOf(summary));
    const rows = columns[0].map(([label], at) => [label, ...columns.map((column) => column[at][1])]);
    part('.scroll').replaceChildren(table('Results', ['Figure', ...runs.map(({ side }) => side.name)], rows));
    say('');
  }

  function say(words) {
    if (part('.kept').textContent !== words) part('.kept').textContent = words;
  }

  return { show };
}

function summaryOf({ side, ended, summary }) {
  return { name: side.name, address: side.service.address, ended, summary };
}
