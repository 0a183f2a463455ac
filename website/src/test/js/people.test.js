import assert from 'node:assert/strict';
import { test } from 'node:test';
import { People } from '../../main/resources/META-INF/resources/website/people.js';

function user(email, day, name = email) {
  return { email, name, created_at: `2026-01-0${day}T00:00:00Z` };
}

function emails(people, text = '') {
  return people.matching(text).map(({ email }) => email);
}

test('the persons of both sides are one list, newest first', () => {
  const people = new People();
  people.add('container', [user('c@x', 3), user('a@x', 1)]);
  people.add('serverless', [user('B@x', 2), user('A@X', 1)]);
  assert.equal(people.size, 3);
  assert.deepEqual(emails(people), ['c@x', 'B@x', 'a@x']);
  const [, , both] = people.matching('');
  assert.equal(people.drop('container', both), true);
  assert.equal(people.drop('serverless', both), false);
  assert.equal(people.size, 2);
});

test('a filter looks into names and emails, whatever the case and however an accent is stored', () => {
  const people = new People();
  people.add('container', [user('c@x', 3, 'Zoe\u0308'), user('a@x', 2, 'Ada'), user('adam@x', 1, 'Someone')]);
  assert.deepEqual(emails(people, ' ADA '), ['a@x', 'adam@x']);
  assert.deepEqual(emails(people, 'zoë'), ['c@x']);
  assert.deepEqual(emails(people, 'nobody'), []);
});

test('dropping a person of an earlier list changes nothing in this one', () => {
  const people = new People();
  people.add('container', [user('a@x', 1)]);
  const [stale] = people.matching('');
  people.clear();
  people.add('container', [user('a@x', 1), user('b@x', 2)]);
  people.drop('container', stale);
  assert.deepEqual(emails(people), ['b@x', 'a@x']);
  people.add('serverless', [user('a@x', 1)]);
  assert.equal(people.size, 2);
});
