/** Work that may be done before an answer must be given; counted in steps, not in time. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes some steps; more than are left may be taken once. */
  spend(steps: number): void {
    this.#left -= steps;
  }

  get spent(): boolean {
    return this.#left < 0;
  }
}
