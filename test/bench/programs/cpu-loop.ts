/** Runs one piece of work over and over, warm, and prints the processor's microseconds (user and system) that one costs. */
const [WARM_UP, COUNTED] = [20_000, 40_000];

export async function cpuLoop(work: (n: number) => unknown): Promise<void> {
  for (let n = 0; n < WARM_UP; n++) await work(n);
  const before = process.cpuUsage();
  for (let n = 0; n < COUNTED; n++) await work(n);
  const { user, system } = process.cpuUsage(before);
  process.stderr.write(String((user + system) / COUNTED));
}
