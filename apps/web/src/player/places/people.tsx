import './event.css';
import { useVisible } from '../data/visible.ts';
import { useContentLang } from '../shell/look.ts';

interface Person {
  name: string;
  role: string;
}

/** People of an event with their roles, exactly as published; nothing when nobody was named. */
export function People({ title, people }: { title: string; people: readonly Person[] }) {
  const lang = useContentLang(useVisible().pack.language);
  if (people.length === 0) return null;
  return (
    <section>
      <div className="h">
        <h2 className="d d24">{title}</h2>
      </div>
      <ul className="card people-list" lang={lang}>
        {people.map(({ name, role }) => (
          <li key={`${name} ${role}`}>
            <span className="b">{name}</span>
            <span className="s m">{role}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
