/** Turns answers into words for people. Pure. */
const NO_ANSWER = 'The service did not answer. Check that it runs, then try again. Your input is kept.';

/**
 * The messages beside the fields of a form. The service's details continue a sentence that begins with the field's name.
 *
 * @param results what each side answered, as `{side, ...answer}`
 * @returns a map from field to message; empty if no answer names a field
 */
export function fieldMessages(results) {
  const complaints = new Map();
  for (const result of results) {
    for (const [field, words] of complaintsOf(result)) {
      complaints.set(field, [...(complaints.get(field) ?? []), { side: result.side, words: [words] }]);
    }
  }
  return new Map([...complaints].map(([field, said]) => [field, bySide(said, results.length).join('')]));
}

/**
 * Joins the sides' words: says them once if all sides agree; otherwise names each side.
 *
 * @param said a list of `{side, words}`, where words is a list of texts and nodes
 * @param asked how many sides were asked; a single side is not named
 */
export function bySide(said, asked = said.length) {
  const text = ({ words }) => words.map((part) => part.textContent ?? part).join('');
  const alike = said.every((each) => text(each) === text(said[0]));
  if (alike && said.length === asked) return said[0]?.words ?? [];
  return said.flatMap(({ side, words }, at) => [at ? ' ' : '', `${side.name}: `, ...words]);
}

/** @returns one or two sentences about a failed answer, with the time to wait if the service gave one */
export function failure({ status, problem, retryAfter }, now = Date.now()) {
  if (status === 0) return NO_ANSWER;
  const words = sentence(problem?.detail ?? problem?.title ?? `The service answered with status ${status}`);
  return [words, waitInWords(retryAfter, now)].join(' ').trim();
}

/** @returns what went wrong, for each side if they differ */
export function failures(results) {
  const failed = results.filter(({ ok }) => !ok).map((result) => ({ side: result.side, words: [failure(result)] }));
  return bySide(failed, results.length).join('');
}

/** @param retryAfter the header's value: seconds or a date; or null */
export function waitInWords(retryAfter, now) {
  if (!retryAfter) return '';
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : Math.ceil((Date.parse(retryAfter) - now) / 1000);
  if (Number.isNaN(seconds)) return '';
  if (seconds <= 0) return 'Try again now.';
  if (seconds < 100) return `Try again in ${counted(seconds, 'second')}.`;
  if (seconds < 6000) return `Try again in ${counted(Math.ceil(seconds / 60), 'minute')}.`;
  return `Try again in ${counted(Math.ceil(seconds / 3600), 'hour')}.`;
}

/** @returns `{state, words}` for an answer of `/health`; `state` is `good`, `bad` or `none` */
export function healthInWords({ status, body }) {
  if (status === 0) return { state: 'none', words: 'Not answering' };
  if (body?.status === 'UP') return { state: 'good', words: 'Healthy' };
  const down = (body?.checks ?? []).filter((check) => check.status !== 'UP').map((check) => check.name);
  return { state: 'bad', words: ['Not healthy', down.join(', ')].filter(Boolean).join(': ') };
}

/**
 * Says how many users are shown, and of how many.
 *
 * @param from how many found users come before the shown ones
 * @param found how many known users match the filter
 * @param known how many users are loaded
 * @param more whether a side has users that are not loaded yet
 */
export function range({ from, shown, found, known, more, isFiltered }) {
  if (!known) return '';
  const all = counted(known, 'user');
  const isPart = shown < found;
  const places = isPart ? `${number(from + 1)} to ${number(from + shown)}` : number(shown);
  if (isFiltered) return `${places} of ${isPart ? `${number(found)} matches among ` : ''}${more ? 'the first ' : ''}${all}`;
  if (more) return `${places} of more than ${all}`;
  return isPart ? `${places} of ${all}` : all;
}

export function counted(count, noun) {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(value) {
  return value.toLocaleString('en');
}

function complaintsOf({ status, problem }) {
  if (status === 409) return new Map([['email', sentence(problem?.detail ?? 'Already taken')]]);
  const messages = new Map();
  for (const { field, detail } of problem?.errors ?? []) {
    const words = sentence(`${field.charAt(0).toUpperCase()}${field.slice(1)} ${detail}`);
    messages.set(field, [messages.get(field), words].filter(Boolean).join(' '));
  }
  return messages;
}

function sentence(text) {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
