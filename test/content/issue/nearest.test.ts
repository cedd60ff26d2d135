// "Did you mean": near enough to be a slip of the fingers, and no further.

import { expect, test } from 'vitest';
import { isOneSlipApart, nearest } from '../../../src/content/issue/nearest.ts';

const fields = ['title', 'body', 'links', 'images', 'contact', 'contributor', 'id', 'date'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['tile', 'title'],
  ['titles', 'title'],
  ['bdoy', 'body'],
  ['link', 'links'],
  ['image', 'images'],
  ['contirbutor', 'contributor'],
  ['contact-person', undefined],
  ['xyz', undefined],
  ['heading', undefined],
  ['di', 'id'],
  ['', undefined],
])('%s: %s', (word, meant) => {
  expect(nearest(word, fields)).toBe(meant);
});

test('the nearest of several', () => {
  expect(nearest('boxs', ['boxes', 'body', 'box'])).toBe('boxes');
  expect(nearest('a', [])).toBeUndefined();
});

test.each([
  ['arpil', 'april', true],
  ['agust', 'august', true],
  ['juune', 'june', true],
  ['mai', 'may', true],
  ['june', 'june', false],
  ['aprl', 'aprils', false],
  ['apirl', 'arpil', false],
  ['ab', 'cd', false],
  ['aab', 'ab', true],
  ['', 'a', true],
])('%s and %s are one slip apart: %s', (one, other, expected) => {
  expect(isOneSlipApart(one, other)).toBe(expected);
  expect(isOneSlipApart(other, one)).toBe(expected);
});
