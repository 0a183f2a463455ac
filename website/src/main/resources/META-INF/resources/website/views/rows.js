/** The rows of the list of users, one for each person. */
import { element, foreign, showTime } from '../dom.js';

/**
 * @param sides all of them: with more than one, a row says which have the person
 * @param actions a map from verb to what it does with a person
 */
export function rowsView(list, sides, actions) {
  const rows = new Map();
  const persons = new WeakMap();

  list.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button) actions[button.dataset.verb](persons.get(button.closest('li')));
  });

  /** @param changes as `people.js` gives them */
  function apply(changes) {
    for (const { person, before } of changes) {
      if (rows.has(person)) mark(person);
      else list.insertBefore(made(person), rows.get(before) ?? null);
    }
  }

  /** Shows on which sides the person is now. */
  function mark(person) {
    rows.get(person)?.querySelector('.on').replaceChildren(...badges(person));
  }

  /** @returns the row that takes the place of the one that went, or undefined */
  function drop(person) {
    const row = rows.get(person);
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    row?.remove();
    rows.delete(person);
    return neighbour;
  }

  function clear() {
    list.replaceChildren();
    rows.clear();
  }

  function made(person) {
    const time = element('time', {});
    showTime(time, person.since);
    const row = element('li', {},
      element('p', { class: 'name', dir: 'auto' }, person.name),
      element('p', { class: 'email', dir: 'auto' }, person.email),
      element('p', { class: 'on' }, ...badges(person)),
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

  return { apply, mark, drop, clear };
}

/** Says whom it is about to those who hear it out of its row. */
function button(verb, person) {
  const whom = element('span', { class: 'unseen' }, ' ', foreign(person.name));
  return element('button', { type: 'button', class: 'quiet', 'data-verb': verb }, verb, whom);
}
