/** Makes elements out of text alone: nothing a person typed is ever read as markup. */
const SVG = 'http://www.w3.org/2000/svg';
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export function element(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

export function drawn(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** Text of unknown direction, which must not turn the text around it. */
export function foreign(text) {
  return element('bdi', {}, text);
}

/** Shows a point in time as the reader is used to. */
export function showTime(time, iso) {
  time.dateTime = iso;
  time.textContent = MOMENT.format(new Date(iso));
}

/** @param rows of texts, the first of each the row's header */
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
