import { WeakPassword } from './identity-access.errors.js';

export const SHORTEST_PASSWORD = 10;
/** Hashing is slow on purpose; nobody gets to make it slower. */
export const LONGEST_PASSWORD = 200;
const FEWEST_DIFFERENT = 5;

/** Length is what protects; signs and capitals are not demanded. Refuses what a guesser tries first. */
export function assertPasswordHolds(password: string, { email }: { email: string }): void {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
    throw new WeakPassword(`비밀번호는 ${SHORTEST_PASSWORD}자에서 ${LONGEST_PASSWORD}자까지 쓸 수 있습니다. 지금은 ${length}자입니다.`);
  }
  if (new Set(password).size < FEWEST_DIFFERENT) {
    throw new WeakPassword(`비밀번호에는 서로 다른 글자가 ${FEWEST_DIFFERENT}가지 이상 있어야 합니다.`);
  }
  const mailName = email.split('@')[0] ?? '';
  if (mailName.length > 3 && password.toLowerCase().includes(mailName)) {
    throw new WeakPassword('비밀번호에 이메일 아이디를 넣을 수 없습니다.');
  }
}
