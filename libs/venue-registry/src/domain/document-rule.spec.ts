import { DocumentRefused } from './pool.errors.js';
import { mediaTypeOf, MOST_DOCUMENT_BYTES } from './document-rule.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a document', () => {
  it('is what its bytes say', () => expect(mediaTypeOf(bytes('%PDF-1.7 …'))).toBe('application/pdf'));
  it.each([['a page', bytes('<html><script>')], ['a drawing', bytes('<svg xmlns=')], ['nothing', bytes('')], ['a giant', new Uint8Array(MOST_DOCUMENT_BYTES + 1).fill(0x25)]])(
    'is not %s', (_what, content) => expect(() => mediaTypeOf(content)).toThrow(DocumentRefused));
});
