/** The two dialogs. The browser keeps the focus inside them and gives it back afterwards. */
import { showTime } from '../dom.js';

export function showDetails(user) {
  const dialog = document.getElementById('details');
  dialog.querySelector('h2').textContent = user.name;
  dialog.querySelector('.email').textContent = user.email;
  dialog.querySelector('.id').textContent = user.id;
  showTime(dialog.querySelector('time'), user.created_at);
  // A second click may have been answered after the first.
  if (!dialog.open) dialog.showModal();
}

/** @returns a promise of whether the person said yes */
export function confirmRemoval(user, isSelf) {
  const dialog = document.getElementById('removal');
  dialog.querySelector('h2 bdi').textContent = user.name;
  dialog.querySelector('p bdi').textContent = user.email;
  dialog.querySelector('.warning').textContent = isSelf
    ? 'This is you: you will be logged out. It cannot be undone.'
    : 'It cannot be undone.';
  // The escape key leaves the value as it was: without this a yes given earlier would count again.
  dialog.returnValue = 'keep';
  dialog.showModal();
  return new Promise((decided) => {
    dialog.addEventListener('close', () => decided(dialog.returnValue === 'delete'), { once: true });
  });
}
