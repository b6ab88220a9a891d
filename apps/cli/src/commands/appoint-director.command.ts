import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { AccountDesk, CentreRegister } from '#identity-access';
import { DomainError } from '#kernel';
import { CommandRefused } from './command-refused.js';
import { withCommandRooms } from './rooms.js';

const USAGE = '사용법: director --centre <센터 이름> --email <주소> --name <이름> (usage)';

/** `goreuge director ...`: the first account of a centre; everybody else is invited by it. The password is printed once. */
export async function appointDirector(args: string[]): Promise<number> {
  const { centre, email, name } = options(args);
  const password = randomBytes(12).toString('base64url');
  await withCommandRooms(async (rooms) => {
    const centres = rooms.get(CentreRegister);
    const found = await centres.findByName(centre);
    if (!found) throw new CommandRefused(`"${centre}" 센터가 없습니다. 먼저 import로 센터 자료를 넣어 주세요. (No such centre.)`);
    try {
      await rooms.get(AccountDesk).open({ centreId: found.id, email, name, password, memberships: [{ organisationId: await centres.officeOf(found.id), role: 'director' }] });
    } catch (error) {
      if (error instanceof DomainError) throw new CommandRefused(error.message);
      throw error;
    }
  });
  process.stdout.write(`센터장 계정을 만들었습니다 (director's account): ${email}\n비밀번호, 한 번만 보입니다 (password, shown once): ${password}\n`);
  return 0;
}

function options(args: string[]): { centre: string; email: string; name: string } {
  try {
    const { values } = parseArgs({ args, options: { centre: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' } } });
    const { centre, email, name } = values;
    if (centre && email && name) return { centre, email, name };
  } catch { /* said below */ }
  throw new CommandRefused(USAGE);
}
