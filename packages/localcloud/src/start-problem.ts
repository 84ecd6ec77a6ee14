/** Why a start is impossible, said to a person: shown without a stack. */
export class StartProblem extends Error {
  override name = "StartProblem";
}
