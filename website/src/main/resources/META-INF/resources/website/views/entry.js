/** The way in: log-in and registration, one shown at a time. */
import { foreign } from '../dom.js';
import { formView } from './form.js';

export function entryView(root, { ask, enter }) {
  const login = root.querySelector('.login');
  const register = root.querySelector('.register');

  const loginForm = formView(login, async (credentials) => {
    const answer = await ask((side) => side.login(credentials), ({ user }) => ['Welcome, ', foreign(user.name), '.']);
    if (answer.ok) {
      login.elements.password.value = '';
      enter(answer.body.user);
    }
    return answer;
  });

  const registerForm = formView(register, async (person) => {
    const answer = await ask((side) => side.register(person), ({ name }) => ['Registered ', foreign(name), '.']);
    if (answer.ok) {
      login.elements.password.value = person.password;
      turn(login, register);
      register.reset();
      loginForm.say('You are registered. Now log in.');
    }
    return answer;
  });

  login.querySelector('.link').addEventListener('click', () => turn(register, login));
  register.querySelector('.link').addEventListener('click', () => turn(login, register));

  /** The email goes along, so that nobody types it twice. */
  function turn(to, from) {
    to.elements.email.value = from.elements.email.value;
    from.hidden = true;
    to.hidden = false;
    const form = to === login ? loginForm : registerForm;
    form.clear();
    form.focusFirstEmpty();
  }

  function showSide(side) {
    root.querySelector('h1').textContent = side.claim;
    root.querySelector('.how').textContent = side.how;
  }

  function open(words) {
    root.hidden = false;
    loginForm.say(words);
    loginForm.focusFirstEmpty();
  }

  function close() {
    root.hidden = true;
  }

  return { showSide, open, close };
}
