/** One line for a header: line breaks and control characters of names would otherwise start a header of their own. */
export function headerText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}
