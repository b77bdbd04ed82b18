/** A number that people compare, with what it is. */
export function Third({ value, name }: { value: string; name: string }) {
  return (
    <div className="third">
      <div className="d d28">{value}</div>
      <div className="c m">{name}</div>
    </div>
  );
}
