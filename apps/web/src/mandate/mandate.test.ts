import { expect, it } from 'vitest';
import { gapsOf, type MandateTask, type MandateVersion, versionInForce } from './mandate.ts';

const version = (number: number, state: MandateVersion['state']) => ({ number, state }) as MandateVersion;
const task = (milestones: number, findings: number, recommendations: number) =>
  ({
    milestones: Array.from({ length: milestones }, () => ({})),
    findings: Array.from({ length: findings }, () => ({})),
    recommendations: Array.from({ length: recommendations }, () => ({})),
  }) as unknown as MandateTask;

it('the newest approved version is in force, also while a newer one is proposed', () => {
  expect(versionInForce([version(3, 'proposed'), version(2, 'approved'), version(1, 'approved')])?.number).toBe(2);
  expect(versionInForce([version(1, 'proposed')])?.number).toBe(1);
  expect(versionInForce([])).toBeNull();
});

it('each task without milestone, finding or recommendation is a gap of each kind', () => {
  expect(gapsOf([task(1, 2, 3), task(0, 1, 0), task(0, 0, 0)])).toBe(5);
});
