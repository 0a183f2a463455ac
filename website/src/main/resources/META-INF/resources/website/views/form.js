/** A form that is sent without leaving the page. It shows the sides' messages beside the fields that they concern. */
import { namesOf } from '../sides.js';
import { failures, fieldMessages } from '../words.js';

/**
 * @param send takes the form's values and a test of whether a side still needs them; returns what each side answered. A
 *     side that accepted the values is not asked again until the input changes
 */
export function formView(form, send) {
  const fields = [...form.querySelectorAll('input')];
  const message = form.querySelector('.message');
  const button = form.querySelector('.primary');
  const notes = new Map(fields.map((field) => [field, note(field).textContent]));
  const done = new Set();
  let busy = false;

  form.addEventListener('input', () => done.clear());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const results = await send(values(), (side) => !done.has(side));
    setBusy(false);
    if (results.every(({ ok }) => ok)) clear();
    else complain(results);
  });

  function values() {
    const entered = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    return { ...entered, email: entered.email.trim() };
  }

  /** The button is not disabled, because a disabled button would lose the keyboard's focus. */
  function setBusy(now) {
    busy = now;
    button.setAttribute('aria-disabled', now);
  }

  function complain(results) {
    const messages = fieldMessages(results);
    const concerned = fields.filter((field) => messages.has(field.name));
    fields.forEach((field) => mark(field, messages.get(field.name)));
    const accepted = results.filter(({ ok }) => ok).map(({ side }) => side);
    accepted.forEach((side) => done.add(side));
    say([concerned.length ? '' : failures(results), accepted.length ? `Done on ${namesOf(accepted)}.` : ''].join(' ').trim());
    show(concerned[0] ?? fields.at(-1));
  }

  /** Scrolls too: a message may have pushed a field out of sight that already has the focus, and focus() then does nothing. */
  function show(field) {
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
  }

  function clear() {
    done.clear();
    fields.forEach((field) => mark(field));
    say('');
  }

  function mark(field, words) {
    if (words) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    note(field).textContent = words ?? notes.get(field);
  }

  function say(words) {
    message.textContent = words;
    message.hidden = !words;
  }

  function focusFirstEmpty() {
    (fields.find((field) => !field.value) ?? button).focus();
  }

  return { clear, say, focusFirstEmpty };
}

function note(field) {
  return document.getElementById(field.getAttribute('aria-describedby'));
}
