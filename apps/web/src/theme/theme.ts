import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Body text is 17 px with 1.5 lines, controls are 48 px high: sizes a shop owner reads and hits on a phone. */
const blue: MantineColorsTuple = [
  '#eef4fd', '#d9e7fa', '#b4cff4', '#8bb3ec', '#5f94e2', '#3a77d6', '#1f5fc4', '#174ea6', '#123f87', '#0c2c61',
];
const red: MantineColorsTuple = [
  '#fdf0ef', '#fbdcd9', '#f5b5b0', '#ee8a83', '#e4615a', '#d93f37', '#c5221f', '#a81b18', '#861411', '#5f0d0b',
];
const green: MantineColorsTuple = [
  '#edf8f1', '#d4efdd', '#a8debb', '#78cb96', '#46b06f', '#2a9557', '#1d7a45', '#176a3b', '#11532e', '#0b3b20',
];
const gray: MantineColorsTuple = [
  '#f6f8fb', '#edf0f5', '#dde3eb', '#c6ced9', '#a3adbb', '#7d899a', '#5f6b7d', '#475263', '#323b49', '#1d2430',
];

export const theme = createTheme({
  colors: { blue, red, green, gray },
  primaryColor: 'blue',
  primaryShade: 7,
  black: '#1d2430',
  defaultRadius: 8,
  fontFamily: "'Noto Sans KR Variable', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif",
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.5rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: 'clamp(1.5rem, 1.1rem + 1.6vw, 2.125rem)', lineHeight: '1.3' },
      h2: { fontSize: 'clamp(1.1875rem, 1.05rem + 0.6vw, 1.5rem)', lineHeight: '1.35' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: false, rows: 3 } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
  },
});
