import type { SpinModel } from '../spin.ts';
export const spinModel = (): SpinModel => ({});
