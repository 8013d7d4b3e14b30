import { expect, it } from 'vitest';
import { keptWhileSame } from '../../../src/core/rules/reading/kept-while-same';

it('derives anew only where a part, or how many there are, has changed', () => {
  let derived = 0;
  const sum = keptWhileSame((parts: readonly { readonly value: number }[]) => {
    derived++;
    return parts.reduce((all, { value }) => all + value, 0);
  });
  const [one, two] = [{ value: 1 }, { value: 2 }];
  expect([sum([one, two]), sum([one, two]), derived]).toEqual([3, 3, 1]);
  expect([sum([one, { value: 2 }]), derived]).toEqual([3, 2]);
  expect([sum([one]), derived]).toEqual([1, 3]);
  expect([sum([one]), derived]).toEqual([1, 3]);
});

it('compares parts as it is told to', () => {
  let derived = 0;
  const first = keptWhileSame(
    (parts: readonly { readonly key: string }[]) => {
      derived++;
      return parts[0]?.key;
    },
    (now, before) => now.key === before.key,
  );
  expect([first([{ key: 'a' }]), first([{ key: 'a' }]), derived]).toEqual(['a', 'a', 1]);
  expect([first([{ key: 'b' }]), derived]).toEqual(['b', 2]);
});
