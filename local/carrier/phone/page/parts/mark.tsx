/** A handset in one stroke, and the wave of what is said in a second one. The same drawing is mark.svg. */
export function Mark() {
  return (
    <svg width={26} height={26} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={2.4} strokeLinecap="round" aria-hidden>
      <path
        strokeLinejoin="round"
        d="M4.5 4h3.6l1.7 4.3-2.3 1.6a11.5 11.5 0 0 0 6.1 6.1l1.6-2.3 4.3 1.7v3.6a1.9 1.9 0 0 1-2 1.9C9.6 20.4 3.6 14.4 2.6 6a1.9 1.9 0 0 1 1.9-2z"
      />
      <path strokeLinejoin="round" d="M12 6.5h1.2l1.5-3.5 2.4 7 1.7-4.5.7 1H22" />
    </svg>
  );
}
