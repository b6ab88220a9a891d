/** The same outbox message always gives the same Message-ID; each further recipient of it gets one more number. */
export const messageIdOf = (message: { readonly id: string; readonly centreId: string }, nth = 1): string =>
  `<outbox-${message.id}${nth === 1 ? '' : `-${nth}`}.${message.centreId}@goreuge>`;
