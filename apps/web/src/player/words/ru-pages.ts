/** Words of the lists and pages of factories, professions, stories and events that `ru-places.ts` lacks. */
export const ruPages = {
  'find.reset': 'Показать все',
  'find.kinds': 'Вид площадки',
  'find.kinds.all': 'Все виды',
  'map.empty': '{name}: пока пусто',
  'page.mark': 'О странице',
  'fact.more': 'Ещё источники',
  'path.title': 'Путь в профессию',
  'path.watch': 'Смотри',
  'path.try': 'Пробуй',
  'path.who': 'Узнай кто',
  'path.learn': 'Учись',
  'event.coming': 'Впереди',
  'event.over': 'Уже прошли',
  'event.none': 'Впереди ничего не объявлено',
  'event.no-hour': 'Час не опубликован',
} as const;
