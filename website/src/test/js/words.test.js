import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIDES } from '../../main/resources/META-INF/resources/website/sides.js';
import { bySide, range } from '../../main/resources/META-INF/resources/website/words.js';

function said(...words) {
  return words.map((text, at) => ({ side: SIDES[at], words: [text] }));
}

test('what holds for both sides is said once', () => {
  assert.equal(bySide(said('Yes.', 'Yes.')).join(''), 'Yes.');
  assert.equal(bySide(said('Yes.', 'No.')).join(''), 'Container: Yes. Serverless: No.');
  assert.equal(bySide(said('No.'), 2).join(''), 'Container: No.');
});

test('a list says how many users of how many it shows', () => {
  const all = { from: 0, shown: 26, found: 26, known: 26, more: false, isFiltered: false };
  assert.equal(range(all), '26 users');
  assert.equal(range({ ...all, shown: 1, found: 1, known: 1 }), '1 user');
  assert.equal(range({ ...all, shown: 0, found: 0, known: 0 }), '');
  assert.equal(range({ ...all, more: true }), '26 of more than 26 users');
  const crowd = { from: 100, shown: 100, found: 10_001, known: 10_001, more: false, isFiltered: false };
  assert.equal(range(crowd), '101 to 200 of 10,001 users');
  assert.equal(range({ ...crowd, more: true }), '101 to 200 of more than 10,001 users');
});

test('a filter says how many users it let through, and among how many', () => {
  const few = { from: 0, shown: 3, found: 3, known: 10_001, more: false, isFiltered: true };
  assert.equal(range(few), '3 of 10,001 users');
  assert.equal(range({ ...few, known: 1_100, more: true }), '3 of the first 1,100 users');
  assert.equal(range({ ...few, shown: 100, found: 2_000 }), '1 to 100 of 2,000 matches among 10,001 users');
});
