/** What speaks for two articles telling of one event. Written by `training/stories/weights.ts`. */

interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

export const WEIGHTS: Readonly<Record<'bond' | 'company', Logistic>> = {
  bond: {"bias":-10.617,"weights":[-2.5509,-2.4101,-7.5134,-5.0463,4.4405,4.4092,-1.5763,-0.94586,-8.7551,1.4065,-0.46895,0.21905,-0.99018,10.095,0.077545,8.5768,5.5629,-2.0718,0.80959,0.56756,3.7646,0.10975,3.0408,2.8129,-0.12047,-0.07534]},
  company: {"bias":-0.66923,"weights":[0.68808,3.3454,2.8196,-0.86283,0.1335]},
};
