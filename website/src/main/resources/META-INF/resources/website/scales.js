/** Maps values to places on a chart. Pure. */

/** @returns `{max, ticks}` of a linear scale from 0 that ends on a round number */
export function roundScale(value, count = 4) {
  const step = roundUp(Math.max(value, 1e-3) / count);
  const steps = Math.max(1, Math.ceil(value / step - 1e-9));
  return { max: steps * step, ticks: Array.from({ length: steps + 1 }, (_, at) => at * step) };
}

/** @returns `{place, ticks}` of a logarithmic scale of half decades, 1, 3, 10, and so on; place maps a value to 0..1 */
export function logarithmicScale(low, high) {
  const first = Math.floor(halfDecades(low));
  const last = Math.max(first + 2, Math.ceil(halfDecades(high)));
  const place = (value) => (halfDecades(value) - first) / (last - first);
  return { place, ticks: Array.from({ length: last - first + 1 }, (_, at) => halfDecade(first + at)) };
}

/** Places 3 exactly half-way between 1 and 10, so that each tick is at its label's value. */
function halfDecades(value) {
  const decade = Math.floor(Math.log10(value) + 1e-9);
  const rest = value / 10 ** decade;
  return 2 * decade + (rest < 3 ? Math.log(rest) / Math.log(3) : 1 + Math.log(rest / 3) / Math.log(10 / 3));
}

function halfDecade(at) {
  return Number(`${at % 2 ? 3 : 1}e${Math.floor(at / 2)}`);
}

function roundUp(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * [1, 2, 2.5, 5, 10].find((factor) => factor * unit >= value * (1 - 1e-9));
}
