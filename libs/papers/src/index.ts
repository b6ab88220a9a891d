export type { CardsPart, Fact, FactsPart, PaperCard, PaperColumn, PaperDraft, PaperPart, TablePart, TextPart } from './paper.js';
export { printPaper } from './print-paper.js';
