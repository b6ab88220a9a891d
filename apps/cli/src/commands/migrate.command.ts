import { migrate } from '#database';
import { withDatabase } from './with-database.js';

/** `goreuge migrate` */
export function migrateDatabase(): Promise<number> {
  return withDatabase(async (url) => {
    const ran = await migrate(url);
    process.stdout.write(ran.length > 0 ? `데이터베이스 구조를 맞췄습니다: ${ran.length}단계 (${ran.length} migrations ran).\n` : '데이터베이스 구조가 최신입니다 (schema up to date).\n');
    return 0;
  });
}
