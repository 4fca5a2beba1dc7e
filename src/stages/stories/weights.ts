/** What speaks for two articles telling of one event. Written by `training/stories/weights.ts`. */

interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

export const WEIGHTS: Readonly<Record<'own' | 'crowd' | 'company', Logistic>> = {
  own: {
    bias: -9.2545,
    weights: [
      2.995, -2.3395, -6.1909, -5.2988, 2.3253, 1.0966, -0.32834, -0.14005, -4.7408, 1.4063, -0.34649,
      0.38606, -0.86953, 0.50687, -0.53611, 0.20499, -0.76859, 1.2853, 0.43931, 0.95863, -0.52526, 0.72066,
      0.69275, 0.47588, 0.88693, -0.51384, 0.64453, 0.83221, 0.69234, 7.4182, -1.1405, 8.1412, 5.1404,
      -1.0164, 0.10151, -0.84702, 0.49359,
    ],
  },
  crowd: { bias: 0, weights: [-1.8561, 0.19823, 2.0726, -1.2394, -0.31462, -0.21423] },
  company: { bias: -0.95741, weights: [0.67759, 4.9697, 2.1643, -0.69676, 0.013986] },
};
