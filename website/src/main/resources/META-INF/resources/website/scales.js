/** From values to places on a chart: pure. */

/** @returns `{max, ticks}` of a linear scale from 0 that ends on a round number */
export function roundScale(value, count = 4) {
  const step = roundUp(Math.max(value, 1e-3) / count);
  const steps = Math.max(1, Math.ceil(value / step - 1e-9));
  return { max: steps * step, ticks: Array.from({ length: steps + 1 }, (_, at) => at * step) };
}

/** @returns `{place, ticks}` of a logarithmic scale of whole decades; place maps a value to 0..1 */
export function decades(low, high) {
  const first = Math.floor(Math.log10(low));
  const last = Math.max(first + 1, Math.ceil(Math.log10(high)));
  const place = (value) => (Math.log10(value) - first) / (last - first);
  return { place, ticks: Array.from({ length: last - first + 1 }, (_, at) => Number(`1e${first + at}`)) };
}

function roundUp(value) {
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * [1, 2, 2.5, 5, 10].find((factor) => factor * unit >= value * (1 - 1e-9));
}
