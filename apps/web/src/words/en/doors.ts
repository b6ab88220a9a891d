export const doors = {
  signIn: {
    title: 'Sign in', lead: 'Workplace visits of schools, evened out.', email: 'Email', password: 'Password', submit: 'Sign in', failed: 'Not signed in', wrong: 'Email or password is wrong.',
    wrongDo: 'Check both. Without an account, ask the centre for an invitation.', again: 'You were signed out while away. Sign in again to return to your page.',
    hostNote: 'Hosts only need the link in the mail. No sign-in is needed to answer.', needEmail: 'Type your email', needPassword: 'Type your password', show: 'Show password', hide: 'Hide password',
  },
  invitation: {
    title: 'Accept the invitation', lead: 'This makes your account at {organisation} ({role}).', until: 'The invitation is valid until {time}.', email: 'Email', name: 'Name', password: 'Password', passwordHint: 'At least 10 characters. If you have an account already, type its password.',
    submit: 'Make my account and start', failed: 'The account was not made', gone: 'This invitation cannot be used', goneWhy: 'It was used already or has run out. Ask the centre for a new one.', needName: 'Type your name', needPassword: 'Type a password',
  },
};
