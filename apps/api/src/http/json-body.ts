import { HttpProblem } from './http-problem.js';

const DEEPEST = 32;

const malformed = (detail: string) => new HttpProblem(400, 'http/malformed', detail);

/** How deep the brackets outside of strings nest, without building anything. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0, isString = false; i < text.length; i++) {
    const char = text[i];
    if (isString) {
      if (char === '\\') i++;
      else if (char === '"') isString = false;
    } else if (char === '"') isString = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
}

/** Refuses what no honest form sends and what would break further in: endless nesting, and the character PostgreSQL cannot hold. */
export function assertBodyHarmless(text: string): void {
  if (depthOf(text) > DEEPEST) throw malformed(`JSON은 ${DEEPEST}단계까지만 겹쳐 쓸 수 있습니다.`);
  if (/(?<!\\)(?:\\\\)*\\u0000/.test(text) || text.includes('\u0000')) throw malformed('쓸 수 없는 문자(U+0000)가 들어 있습니다.');
}
