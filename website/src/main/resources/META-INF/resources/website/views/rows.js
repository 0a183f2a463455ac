/** The rows of the list of users, one for each person. */
import { element, foreign, showTime } from '../dom.js';

/**
 * @param sides all sides; if there are several, a row names those that have the person
 * @param actions a map from a verb to a function that takes a person
 */
export function rowsView(list, sides, actions) {
  const rows = new WeakMap();
  const persons = new WeakMap();

  list.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button) actions[button.dataset.verb](persons.get(button.closest('li')));
  });

  /** Shows only these persons. A row that stays is not moved, so that it keeps the focus and a pressed mouse button. */
  function show(shown) {
    const wanted = shown.map((person) => rows.get(person) ?? made(person));
    const staying = new Set(wanted);
    for (const row of [...list.children]) if (!staying.has(row)) row.remove();
    wanted.forEach((row, at) => {
      if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null);
      row.querySelector('.on').replaceChildren(...badges(persons.get(row)));
    });
  }

  /** @returns the row that takes the focus when this person's row is removed; undefined if there is none */
  function neighbour(person) {
    const row = rows.get(person);
    return row?.nextElementSibling ?? row?.previousElementSibling;
  }

  function made(person) {
    const time = element('time', {});
    showTime(time, person.since);
    const row = element('li', {},
      element('p', { class: 'name', dir: 'auto' }, person.name),
      element('p', { class: 'email', dir: 'auto' }, person.email),
      element('p', { class: 'on' }),
      element('p', { class: 'created' }, time),
      element('p', { class: 'actions' }, ...Object.keys(actions).flatMap((verb) => [button(verb, person), ' '])));
    rows.set(person, row);
    persons.set(row, person);
    return row;
  }

  function badges(person) {
    const having = sides.length > 1 ? sides.filter(({ key }) => person.users[key]) : [];
    return having.flatMap(({ key, name }) => [element('span', { class: 'badge', 'data-side': key }, name), ' ']);
  }

  return { show, neighbour };
}

/** The button names the person, because a screen reader may read it without its row. */
function button(verb, person) {
  const whom = element('span', { class: 'unseen' }, ' ', foreign(person.name));
  return element('button', { type: 'button', class: 'quiet', 'data-verb': verb }, verb, whom);
}
