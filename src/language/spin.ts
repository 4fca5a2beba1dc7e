export interface SpinModel {
  readonly placeholder?: never;
}
