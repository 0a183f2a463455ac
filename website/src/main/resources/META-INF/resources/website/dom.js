/** Makes elements out of text alone: nothing a person typed is ever read as markup. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Text of unknown direction, which must not turn the text around it. */
export function foreign(text) {
  return element('bdi', {}, text);
}

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Shows a point in time as the reader is used to. */
export function showTime(time, iso) {
  time.dateTime = iso;
  time.textContent = MOMENT.format(new Date(iso));
}
