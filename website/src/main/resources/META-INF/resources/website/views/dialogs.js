/** The two dialogs. The browser keeps the focus inside an open dialog and returns it afterwards. */
import { element, showTime } from '../dom.js';
import { namesOf } from '../sides.js';

/** @param found `{side, user}` for each side that has the user */
export function showDetails(found) {
  const dialog = document.getElementById('details');
  dialog.querySelector('h2').textContent = found[0].user.name;
  dialog.querySelector('.accounts').replaceChildren(...found.map(account));
  // The answer to a second click may arrive while the dialog is open.
  if (!dialog.open) dialog.showModal();
}

/** @returns a promise of whether the person confirmed */
export function confirmRemoval(person, sides, isSelf) {
  const dialog = document.getElementById('removal');
  dialog.querySelector('h2 bdi').textContent = person.name;
  dialog.querySelector('p bdi').textContent = person.email;
  dialog.querySelector('.warning').textContent = [
    `This deletes the user on ${namesOf(sides)} and cannot be undone.`,
    isSelf ? 'This is you: you will be logged out.' : '',
  ].join(' ').trim();
  // The escape key leaves the last value unchanged: without this, an earlier “delete” would count again.
  dialog.returnValue = 'keep';
  dialog.showModal();
  return new Promise((decided) => {
    dialog.addEventListener('close', () => decided(dialog.returnValue === 'delete'), { once: true });
  });
}

function account({ side, user }) {
  const time = element('time', {});
  showTime(time, user.created_at);
  const facts = [['Email', element('bdi', {}, user.email)], ['Created', time], ['Id', user.id]];
  return element('section', { 'data-side': side.key },
    element('h3', {}, side.name),
    element('dl', {}, ...facts.flatMap(([term, fact]) => [element('dt', {}, term), element('dd', {}, fact)])));
}
