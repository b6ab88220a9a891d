/** The link or token with another last letter, whatever its own is. */
export const forged = (link: string): string => link.slice(0, -1) + (link.endsWith('a') ? 'b' : 'a');
