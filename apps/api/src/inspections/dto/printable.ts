export const LONGEST_NOTE = 1000;
/** Line breaks are welcome, other control characters are not. */
export const PRINTABLE = /^[\P{Cc}\n\r\t]*$/u;
export const UNPRINTABLE = { message: '쓸 수 없는 문자가 들어 있습니다.' };
