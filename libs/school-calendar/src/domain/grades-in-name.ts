/**
 * Grades an event's own words name: '(2,3학년)', '2·3 학년', '1~3학년', '기말고사(2,3)'. Every grade and no grade are
 * both the empty list. Digits of lesson plans ('수업(1~6),자(1)', '456자1동3') are periods, not grades.
 */
export function gradesInName(name: string): number[] {
  if (/전\s*학년|전체\s*학년|모든\s*학년/.test(name)) return [];
  const grades = new Set<number>();
  for (const [, list] of name.matchAll(/(?<![\d년])([1-6](?:\s*[,·ㆍ・∙.~\-–/&와과및]\s*[1-6])*)\s*학년(?!\s*도)/g)) addGrades(grades, list ?? '');
  // '중1', '고3' on their own, not '중1차' or '고1회'.
  for (const [, list] of name.matchAll(/(?:^|[\s(])[중고]([1-3](?:\s*[,·ㆍ]\s*[1-3])*)(?=$|[\s)])/g)) addGrades(grades, list ?? '');
  if (grades.size === 0) {
    const bracketed = /(?:고사|시험|평가|수련회|수련활동|수학여행|진로체험|교과진로|진로탐색|직업체험|캠프|교육여행|휴업일?|종업식|시업식|입학식|졸업식)\s*\(\s*([1-3](?:\s*[,·ㆍ・~\-]\s*[1-3])*)\s*\)/.exec(name);
    if (bracketed !== null) addGrades(grades, bracketed[1] ?? '');
  }
  const sorted = [...grades].sort();
  return [1, 2, 3].every((grade) => grades.has(grade)) ? [] : sorted;
}

function addGrades(grades: Set<number>, list: string): void {
  for (const part of list.split(/[,·ㆍ・∙./&와과및]/)) {
    const [from, until] = part.split(/[~\-–]/).map((digit) => Number(digit.trim()));
    if (from === undefined || from === 0) continue;
    for (let grade = from; grade <= (until ?? from) && grade <= 6; grade++) grades.add(grade);
  }
}
