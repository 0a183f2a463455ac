import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../main/resources/META-INF/resources/website/explain.js';
import { SIDES } from '../../main/resources/META-INF/resources/website/sides.js';

const [container, serverless] = SIDES;

function timing(init, connect, total) {
  return { init, total, phases: [{ name: 'connect', duration: connect }, { name: 'query', duration: 0.5 }] };
}

test('one side alone: the sentence names what took longest', () => {
  assert.equal(explain([{ side: serverless, timing: timing(null, 3.9, 5.2) }]),
    'Serverless: 3.9 ms of 5.2 ms went into opening a connection.');
});

test('two sides: the sentence names what made the difference', () => {
  const quick = { side: container, timing: timing(null, 0.1, 1.1) };
  assert.equal(explain([quick, { side: serverless, timing: timing(null, 3.9, 5.2) }]),
    'Serverless took 4.1 ms longer at the server: 3.9 ms of 5.2 ms went into opening a connection.');
  assert.equal(explain([quick, { side: serverless, timing: timing(180.2, 3.9, 5.2) }]),
    'Serverless took 184 ms longer at the server: 180 ms of 185 ms went into starting a new environment.');
});

test('a small difference counts as none', () => {
  assert.equal(
    explain([{ side: container, timing: timing(null, 0.1, 1.1) }, { side: serverless, timing: timing(null, 0.1, 1.2) }]),
    'Both sides took about as long at the server, most of it for the query.');
});
