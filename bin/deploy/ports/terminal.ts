/** The person at the terminal. */
export interface Terminal {
  print(line: string): void;
  /** @throws DeployError when nobody is there to answer; `instead` says what to give then */
  ask(question: string, instead: string): Promise<string>;
  /** The same, but what is typed is not shown. */
  askSecret(question: string, instead: string): Promise<string>;
}
