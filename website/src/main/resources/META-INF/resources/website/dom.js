/** Creates elements from text only, so that nothing a person typed becomes markup. */
const SVG = 'http://www.w3.org/2000/svg';
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export function element(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function drawn(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** Isolates text of unknown direction, so that it does not reverse the text around it. */
export function foreign(text) {
  return element('bdi', {}, text);
}

/** Shows a point in time in the reader's own format. */
export function showTime(time, iso) {
  time.dateTime = iso;
  time.textContent = MOMENT.format(new Date(iso));
}

/** @param rows lists of texts; the first text of each is the row's header */
export function table(caption, heads, rows) {
  const cell = (text, at) => (at ? element('td', {}, text) : element('th', { scope: 'row' }, text));
  return element('table', {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell)))));
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
