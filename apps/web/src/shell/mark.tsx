/** Four bars of one height under the capacity line: what the product does. */
export function Mark() {
  return (
    <svg aria-hidden="true" width="28" height="28" viewBox="0 0 32 32">
      <rect width="32" height="32" rx="7" fill="#174ea6" />
      <path d="M8 25V13M14 25V13M20 25V13M26 25V13" stroke="#fff" strokeWidth="4" transform="translate(-1 0)" />
      <path d="M5 9h22" stroke="#b4cff4" strokeWidth="2" strokeDasharray="3 2" />
    </svg>
  );
}
