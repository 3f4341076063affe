// For run.test.mjs: a file that cannot load, whose tests would otherwise silently be missing.
import { gone } from './mixed.ts';

it('never runs', () => gone());
