/** What speaks for two articles telling of one event. Written by `training/stories/weights.ts`. */

interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

export const WEIGHTS: Readonly<Record<'bond' | 'company', Logistic>> = {
  bond: {
    bias: -5.4494,
    weights: [
      10.085, -1.6938, -3.7019, -7.2515, 5.7519, 4.6432, -1.062, -0.91264, -10.775, 0.9875, -0.13247, 0.2389,
      -0.8624, -5.5059, -0.45444, 5.2013, 7.5969, -2.6892, 0.70951, 0.97489, 4.4631, 0.47743, 5.7707, -6.8644,
      -0.40148, -0.53448,
    ],
  },
  company: { bias: 0.24921, weights: [0.77722, 1.7981, 2.8244, -1.4222, 0.50324] },
};
