// Its own chunk: 24 KB of @font-face rules must not hold up the first paint. The browser then fetches only the subsets on the page.
import '@fontsource-variable/noto-sans-kr/index.css';
