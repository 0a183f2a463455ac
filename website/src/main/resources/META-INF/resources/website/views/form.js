/** A form that is sent without leaving the page, with the service's messages beside the fields they concern. */
import { failure, fieldMessages } from '../words.js';

/** @param send from the form's values to an answer */
export function formView(form, send) {
  const fields = [...form.querySelectorAll('input')];
  const message = form.querySelector('.message');
  const button = form.querySelector('.primary');
  const notes = new Map(fields.map((field) => [field, note(field).textContent]));
  let busy = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await send(values());
    setBusy(false);
    if (answer.ok) clear();
    else complain(answer);
  });

  function values() {
    const entered = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    return { ...entered, email: entered.email.trim() };
  }

  /** The button stays focusable, so that the keyboard does not lose its place. */
  function setBusy(now) {
    busy = now;
    button.setAttribute('aria-disabled', now);
  }

  function complain(answer) {
    const messages = fieldMessages(answer);
    const concerned = fields.filter((field) => messages.has(field.name));
    fields.forEach((field) => mark(field, messages.get(field.name)));
    say(concerned.length ? '' : failure(answer));
    show(concerned[0] ?? fields.at(-1));
  }

  /** Focus alone moves nothing if the field has it already, and the message may have pushed it out of sight. */
  function show(field) {
    field.focus();
    field.scrollIntoView({ block: 'nearest' });
  }

  function clear() {
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
