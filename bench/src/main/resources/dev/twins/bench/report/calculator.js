/** “Your traffic”: the model with the reader’s own figures. */
const calculator = document.querySelector('#calculator');
if (calculator) {
  const model = JSON.parse(document.querySelector('#model').textContent);
  const field = (name) => calculator.elements[name];
  const start = {
    rate: model.rate,
    memoryMb: model.measured.memoryMb,
    waitMs: Math.max(0, model.measured.durationMs - model.measured.cpuMs),
    cpuMs: model.measured.cpuMs,
    capacity: model.measured.capacity,
    minTasks: model.assumptions.minTasks,
  };
  for (const [name, value] of Object.entries(start)) field(name).value = Number(value.toPrecision(3));
  field('freeTier').checked = model.assumptions.freeTier;
  calculator.hidden = false;
  calculator.addEventListener('input', calculate);
  calculator.addEventListener('submit', (event) => event.preventDefault());
  calculate();

  function calculate() {
    const valid = calculator.checkValidity();
    for (const input of calculator.querySelectorAll('input')) input.ariaInvalid = String(!input.validity.valid);
    calculator.querySelector('.refusal').hidden = valid;
    if (!valid) return;
    show(costs(yours(), field('rate').valueAsNumber / Number(field('per').value)));
    const found = breakEven(yours());
    calculator.querySelector('.even').textContent = found ? `With these figures both cost the same at ${rate(found)}.`
      : 'With these figures one side is cheaper at any rate.';
  }

  function yours() {
    const number = (name) => field(name).valueAsNumber;
    const cpuMs = number('cpuMs');
    return {
      prices: model.prices,
      assumptions: { ...model.assumptions, minTasks: number('minTasks'), freeTier: field('freeTier').checked },
      measured: { ...model.measured, memoryMb: number('memoryMb'), durationMs: number('waitMs') + cpuMs, cpuMs, capacity: number('capacity') },
    };
  }

  function show(bills) {
    const sums = Object.values(bills).map(sum);
    Object.entries(bills).forEach(([side, bill], at) => {
      const shown = calculator.querySelector(`output[data-side="${side}"]`);
      shown.querySelector('strong').textContent = dollars(sums[at]);
      shown.querySelector('.parts').textContent = Object.entries(bill).filter(([, part]) => part > 0)
        .map(([name, part]) => `${name} ${dollars(part)}`).join(' · ');
    });
    const [container, serverless] = sums;
    const [cheaper, dearer] = serverless < container ? ['function', 'container'] : ['container', 'function'];
    const factor = Math.max(...sums) / Math.min(...sums);
    calculator.querySelector('.verdict').textContent = factor < 1.01 ? 'Both cost about the same.'
      : `The ${dearer} costs ${factor.toLocaleString('en', { maximumSignificantDigits: 2 })} times as much as the ${cheaper}.`;
  }

  function rate(perSecond) {
    const units = [[1, 'a second'], [60, 'a minute'], [3600, 'an hour'], [86400, 'a day']];
    const [seconds, words] = units.find(([per]) => perSecond * per >= 0.9999) ?? units.at(-1);
    return `${(perSecond * seconds).toLocaleString('en', { maximumSignificantDigits: 2 })} ${words}`;
  }

  function dollars(value) {
    if (value > 0 && value < 0.01) return '< $0.01';
    return value.toLocaleString('en', { style: 'currency', currency: 'USD', maximumFractionDigits: value < 1000 ? 2 : 0 });
  }
}
