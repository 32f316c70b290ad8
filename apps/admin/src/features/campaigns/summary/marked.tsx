const OPEN = '\u2068';
const CLOSE = '\u2069';

/** Sets a name off inside a sentence. The marks are Unicode's isolates: invisible, and right for names of any script. */
export const mark = (name: string): string => `${OPEN}${name}${CLOSE}`;

/** A sentence whose marked names are emphasised. */
export function Marked({ text }: { text: string }) {
  const [first, ...rest] = text.split(OPEN);
  return (
    <>
      {first}
      {rest.map((part, index) => {
        const [name, after] = part.split(CLOSE);
        return (
          <span key={index}>
            <strong>{name}</strong>
            {after}
          </span>
        );
      })}
    </>
  );
}
