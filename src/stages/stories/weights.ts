/** What speaks for two articles telling of one event. Written by `training/stories/weights.ts`. */

interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

export const WEIGHTS: Readonly<Record<'bond' | 'company', Logistic>> = {
  bond: {
    bias: -8.1501,
    weights: [
      1.5819, -1.701, -5.7581, -6.22, 5.1249, 4.6724, 0.39813, -1.0782, -10.072, 1.2972, -0.34978, 0.2632,
      -0.89292, 3.2245, -0.72374, 6.6778, 6.7019, -2.5862, 0.13737, 0.77243, 4.2284, 0.34424, 5.6793, -2.4866,
      -0.28751, -0.27586,
    ],
  },
  company: { bias: -0.12981, weights: [0.70562, 3.0603, 2.656, -1.2344, 0.33848] },
};
