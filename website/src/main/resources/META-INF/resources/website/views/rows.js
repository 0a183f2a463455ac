/** The rows of the list of users, one for each person. */
import { element, foreign, showTime } from '../dom.js';

/**
 * @param sides all of them: with more than one, a row says which have the person
 * @param actions a map from verb to what it does with a person
 */
export function rowsView(list, sides, actions) {
  const rows = new WeakMap();
  const persons = new WeakMap();

  list.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button) actions[button.dataset.verb](persons.get(button.closest('li')));
  });

  /** Shows these persons alone. A row that stays is not moved, so it keeps the focus and a press of the mouse. */
  function show(shown) {
    const wanted = shown.map((person) => rows.get(person) ?? made(person));
    const staying = new Set(wanted);
    for (const row of [...list.children]) if (!staying.has(row)) row.remove();
    wanted.forEach((row, at) => {
      if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null);
      row.querySelector('.on').replaceChildren(...badges(persons.get(row)));
    });
  }

  /** @returns the row that takes the place of this person's when it goes; undefined if there is none */
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

/** A screen reader may read a button without its row, so the button names the person. */
function button(verb, person) {
  const whom = element('span', { class: 'unseen' }, ' ', foreign(person.name));
  return element('button', { type: 'button', class: 'quiet', 'data-verb': verb }, verb, whom);
}
