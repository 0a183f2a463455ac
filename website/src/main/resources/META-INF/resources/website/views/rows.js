/** The rows of the list of users, one for each id. */
import { element, foreign, showTime } from '../dom.js';

/** @param actions a map from verb to what it does with a user */
export function rowsView(list, actions) {
  const rows = new Map();

  function append(users) {
    list.append(...fresh(users));
  }

  function prepend(user) {
    list.prepend(...fresh([user]));
  }

  /** @returns the row that takes the place of the one that went, or undefined */
  function drop({ id }) {
    const row = rows.get(id);
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    row?.remove();
    rows.delete(id);
    return neighbour;
  }

  function clear() {
    list.replaceChildren();
    rows.clear();
  }

  /** A user created meanwhile can come a second time, with a later page. */
  function fresh(users) {
    const added = users.filter(({ id }) => !rows.has(id));
    added.forEach((user) => rows.set(user.id, row(user)));
    return added.map(({ id }) => rows.get(id));
  }

  function row(user) {
    const time = element('time', {});
    showTime(time, user.created_at);
    const buttons = Object.entries(actions).flatMap(([verb, act]) => [button(verb, user, act), ' ']);
    return element('li', {},
      element('p', { class: 'name', dir: 'auto' }, user.name),
      element('p', { class: 'email', dir: 'auto' }, user.email),
      element('p', { class: 'created' }, time),
      element('p', { class: 'actions' }, ...buttons));
  }

  return { append, prepend, drop, clear, size: () => rows.size };
}

/** Says whom it is about to those who hear it out of its row. */
function button(verb, user, act) {
  const whom = element('span', { class: 'unseen' }, ' ', foreign(user.name));
  const made = element('button', { type: 'button', class: 'quiet' }, verb, whom);
  made.addEventListener('click', () => act(user));
  return made;
}
