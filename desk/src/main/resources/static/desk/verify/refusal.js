/** What is wrong with a bundle: the code is the verifier's, so that both can be compared. */
export class Refusal extends Error {
  constructor(code, detail) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

export function must(holds, code, detail) {
  if (!holds) throw new Refusal(code, detail);
}
