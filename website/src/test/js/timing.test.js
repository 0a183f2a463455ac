import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf } from '../../main/resources/META-INF/resources/website/timing.js';

const phases = [{ name: 'connect', duration: 4 }, { name: 'app', duration: 1 }];

function shown(init, elapsed) {
  return partsOf({ init, total: 5, phases }, elapsed).map(({ name, duration }) => `${name} ${duration}`).join(', ');
}

test('the parts of a request never exceed what the browser waited', () => {
  assert.equal(shown(null, 7), 'connect 4, app 1, network 2');
  assert.equal(shown(100, 120), 'start 100, connect 4, app 1, network 15');
  assert.equal(shown(100, 25), 'start 20, connect 4, app 1');
});
