/** What speaks for two articles telling of one event. Written by `training/stories/weights.ts`. */

interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

export const WEIGHTS: Readonly<Record<'own' | 'crowd' | 'company', Logistic>> = {
  own: {
    bias: -9.4043,
    weights: [
      5.9825, -1.811, -7.858, -4.6414, 3.1448, 4.0428, -0.85242, 0.43155, -6.2013, 1.5181, -0.52931, 0.13141,
      -1.0831, 9.2328, -0.2495, 8.5384, 5.1597, -1.5459, 0.51404, -0.31102, 2.7957,
    ],
  },
  crowd: { bias: 0, weights: [-6.5197, 0.22036, 2.2908, -1.9015, -0.29577, -0.25256] },
  company: { bias: -0.84338, weights: [0.67439, 4.089, 2.6595, -0.77168, 0.051764] },
};
