/** Which of the instances sweeps the schemes: one of them, once in a while. */
export interface SweepTurn {
  /** Whether it is this instance's turn. Once it is somebody's, it is nobody's for a minute. @throws where the store is down. */
  take(): Promise<boolean>;
}
