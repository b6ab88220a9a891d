/** `2027년 2월 15일 18:00`: the instant as people in Seoul write it. */
export function momentInWords(instant: Date): string {
  const [day, time] = new Date(instant.getTime() + 9 * 3_600_000).toISOString().split('T') as [string, string];
  const [year, month, date] = day.split('-').map(Number);
  return `${year}년 ${month}월 ${date}일 ${time.slice(0, 5)}`;
}
