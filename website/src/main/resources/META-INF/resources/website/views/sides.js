/** Describes each side, with its address and its health. */
import { counted, failure, healthInWords } from '../words.js';

/** How soon to check an unhealthy side again. A healthy one is not checked again, because a check may be an invocation. */
const LOOK_AGAIN_MS = 5_000;

/** @param say shows words to the person */
export function sidesView(root, { sides, local, say }) {
  const cards = new Map(sides.map((side) => [side.key, root.querySelector(`[data-side="${side.key}"]`)]));
  const timers = new Map();

  for (const card of root.querySelectorAll('.side')) card.hidden = !cards.has(card.dataset.side);
  root.querySelector('.alone').hidden = sides.length !== 1;
  for (const side of sides) cards.get(side.key).querySelector('.address').textContent = side.service.address;
  const lambda = sides.find(({ key }) => key === 'serverless');
  if (lambda && local) {
    offerColdStart(lambda);
    tellProcessor(lambda);
  }
  document.addEventListener('visibilitychange', () => document.hidden || sides.forEach(check));
  sides.forEach(greet);

  async function greet(side) {
    await check(side);
    const { body } = await side.service.description();
    if (body?.info?.version) cards.get(side.key).querySelector('.version').textContent = `version ${body.info.version}`;
  }

  async function check(side) {
    clearTimeout(timers.get(side));
    const { state, words } = healthInWords(await side.service.health());
    const health = cards.get(side.key).querySelector('.health');
    health.dataset.state = state;
    const shown = health.querySelector('.words');
    if (shown.textContent !== words) shown.textContent = words;
    clearTimeout(timers.get(side));
    if (state !== 'good' && !document.hidden) timers.set(side, setTimeout(check, LOOK_AGAIN_MS, side));
  }

  function offerColdStart(side) {
    root.querySelector('.cold').hidden = false;
    root.querySelector('.cold button').addEventListener('click', async () => {
      const answer = await side.service.letGo();
      say([answer.ok
        ? `Ended ${counted(answer.body.let_go, 'idle environment')}: the next request to serverless starts cold.`
        : failure(answer)]);
    });
  }

  async function tellProcessor(side) {
    const { body } = await side.service.processor();
    const line = root.querySelector('.processor');
    line.hidden = !body?.processor;
    line.textContent = body?.processor ? `Environments have ${body.processor}.` : '';
  }

  return { check };
}
