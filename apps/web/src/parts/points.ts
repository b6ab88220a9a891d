/** Satisfaction and credits are shown out of 100: nobody thinks in ten-thousandths. */
export const points = (share: number | null): string => (share === null ? '–' : String(Math.round(1000 * share) / 10));
