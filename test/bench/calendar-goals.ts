import type { Measurement } from '../../build/measurement.ts';

export function plain(what: string, value: number, unit: string): Measurement {
  return { name: what, value, unit };
}

export function atMost(what: string, value: number, unit: string, goal: number): Measurement {
  return { name: what, value, unit, goal: `<= ${goal}`, holds: value <= goal };
}

export function atLeast(what: string, value: number, goal: number): Measurement {
  return { name: what, value, unit: 'times', goal: `>= ${goal}`, holds: value >= goal };
}
