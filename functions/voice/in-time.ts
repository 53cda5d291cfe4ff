/**
 * A limit on how long work may take. All work has the same limit, so what began first is late first: one timer watches the oldest, where
 * a timer for each would cost every caller something.
 */

interface Watched {
  readonly until: number;
  readonly giveUp: () => void;
  isOver: boolean;
}

/** @returns the work's outcome, or a failure called "deadline" when it takes longer than `ms` */
export function createInTime<Outcome>(ms: number): (work: Promise<Outcome>) => Promise<Outcome> {
  const waiting: Watched[] = [];
  let timer: NodeJS.Timeout | undefined;

  const watch = (): void => {
    while (waiting[0]?.isOver === true) waiting.shift();
    const [oldest] = waiting;
    timer = oldest === undefined ? undefined : setTimeout(giveUpLate, Math.max(0, oldest.until - performance.now()));
  };
  const giveUpLate = (): void => {
    const now = performance.now();
    for (const each of waiting) if (each.until <= now && !each.isOver) each.giveUp();
    watch();
  };

  return (work) =>
    new Promise((resolve, reject) => {
      const watched: Watched = { until: performance.now() + ms, isOver: false, giveUp: () => reject(new Error("deadline")) };
      waiting.push(watched);
      timer ??= setTimeout(giveUpLate, ms);
      const over = (): void => {
        watched.isOver = true;
        if (waiting[0] === watched) waiting.shift();
      };
      work.then(
        (outcome) => {
          over();
          resolve(outcome);
        },
        (error: unknown) => {
          over();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
}
