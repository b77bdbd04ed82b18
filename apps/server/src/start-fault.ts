/** A reason why the program cannot start that its operator can cure: shown as a sentence, without a stack. */
export class StartFault extends Error {
  override name = 'StartFault';
}
