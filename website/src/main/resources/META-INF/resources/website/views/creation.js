/** The form for a new user, shown on demand. What is typed into it stays until it is sent. */
import { foreign } from '../dom.js';
import { formView } from './form.js';

export function creationView(form, toggle, { ask, created }) {
  const view = formView(form, async (user) => {
    const answer = await ask((side) => side.create(user), ({ name }) => ['Created ', foreign(name), '.']);
    if (answer.ok) {
      form.reset();
      form.elements.name.focus();
      created(answer.body);
    }
    return answer;
  });

  toggle.addEventListener('click', () => {
    form.hidden = !form.hidden;
    toggle.setAttribute('aria-expanded', !form.hidden);
    if (!form.hidden) view.focusFirstEmpty();
  });
}
