/** The form for a new user, shown on demand. It keeps its input until the input is sent. */
import { foreign } from '../dom.js';
import { formView } from './form.js';

export function creationView(form, toggle, { ask, created }) {
  const view = formView(form, async (user, wanted) => {
    const results = await ask((service) => service.create(user), ({ name }) => ['Created ', foreign(name), '.'], wanted);
    for (const { side, ok, body } of results) if (ok) created(side, body);
    if (results.every(({ ok }) => ok)) {
      form.reset();
      form.elements.name.focus();
    }
    return results;
  });

  toggle.addEventListener('click', () => {
    form.hidden = !form.hidden;
    toggle.setAttribute('aria-expanded', !form.hidden);
    if (!form.hidden) view.focusFirstEmpty();
  });
}
