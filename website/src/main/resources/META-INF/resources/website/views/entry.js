/** Log-in and registration, one shown at a time. */
import { namesOf } from '../sides.js';
import { foreign } from '../dom.js';
import { formView } from './form.js';

/** @param missing returns the chosen sides that still need a log-in */
export function entryView(root, { ask, missing, enter, alone }) {
  const login = root.querySelector('.login');
  const register = root.querySelector('.register');
  const goOn = login.querySelector('.go-on');

  const loginForm = formView(login, async (credentials) => {
    const welcome = ({ user }) => ['Welcome, ', foreign(user.name), '.'];
    const results = await ask((service) => service.login(credentials), welcome, ({ me }) => !me);
    if (results.every(({ ok }) => ok)) login.elements.password.value = '';
    for (const { side, ok, body } of results) if (ok) enter(side, body.user);
    showProgress(results.filter(({ ok }) => ok).map(({ side }) => side));
    return results;
  });

  const registerForm = formView(register, async (person, wanted) => {
    const registered = ({ name }) => ['Registered ', foreign(name), '.'];
    const results = await ask((service) => service.register(person), registered, (side) => !side.me && wanted(side));
    if (results.every(({ ok }) => ok)) {
      login.elements.password.value = person.password;
      turn(login, register);
      register.reset();
      loginForm.say('You are registered. Now log in.');
    }
    return results;
  });

  login.querySelector('.link').addEventListener('click', () => turn(register, login));
  register.querySelector('.link').addEventListener('click', () => turn(login, register));
  goOn.firstChild.addEventListener('click', alone);

  /** Shows the other form and copies the email, so that nobody types it twice. */
  function turn(to, from) {
    to.elements.email.value = from.elements.email.value;
    from.hidden = true;
    to.hidden = false;
    const form = to === login ? loginForm : registerForm;
    form.clear();
    form.focusFirstEmpty();
  }

  /** @param done the sides that are logged in while others are not */
  function showProgress(done) {
    login.querySelector('h3').textContent = done.length ? `Log in on ${namesOf(missing())}` : 'Log in';
    goOn.hidden = !done.length || !missing().length;
    goOn.firstChild.textContent = `Go on with ${namesOf(done)} alone`;
  }

  /** @param done the sides that are logged in already */
  function open(words, done) {
    root.hidden = root.inert = false;
    showProgress(done);
    if (words === undefined) return;
    if (login.hidden) turn(login, register);
    loginForm.say(words);
    loginForm.focusFirstEmpty();
  }

  function close() {
    root.hidden = true;
    loginForm.clear();
  }

  return { open, close };
}
