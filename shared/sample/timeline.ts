/**
 * Something that goes on over days: it yields the time (milliseconds) at which it goes on, and is given that time back when it comes.
 * What would go on after the end never does, so that a story that is cut off leaves an open matter behind.
 */
export type Story = Generator<number, void, number>;

interface Waiting {
  at: number;
  order: number;
  story: Story;
}

const before = (a: Waiting, b: Waiting) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Plays many stories at once in the order of their times; only those that have begun are held in memory. */
export class Timeline {
  /** A binary heap: whoever goes on next stands first. */
  private readonly heap: Waiting[] = [];
  private begun = 0;

  /** Lets a story begin; it is played up to the first time for which it waits. */
  begin(story: Story): void {
    const first = story.next(0);
    if (!first.done) this.push({ at: first.value, order: this.begun++, story });
  }

  /** Plays everything that happens up to and at `until`. */
  play(until: number): void {
    for (let next = this.heap[0]; next !== undefined && next.at <= until; next = this.heap[0]) {
      const { at, story } = next;
      this.pop();
      const step = story.next(at);
      if (!step.done) this.push({ at: Math.max(at, step.value), order: this.begun++, story });
    }
  }

  private push(waiting: Waiting): void {
    const { heap } = this;
    let place = heap.length;
    heap.push(waiting);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || before(above, waiting)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = waiting;
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let place = 0;
    for (;;) {
      const left = heap[2 * place + 1];
      const right = heap[2 * place + 2];
      const isRight = left !== undefined && right !== undefined && before(right, left);
      const child = isRight ? right : left;
      if (child === undefined || before(last, child)) break;
      heap[place] = child;
      place = 2 * place + (isRight ? 2 : 1);
    }
    heap[place] = last;
  }
}
