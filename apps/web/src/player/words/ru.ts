import { ruErrors } from './ru-errors.ts';
import { ruGames } from './ru-games.ts';
import { ruPages } from './ru-pages.ts';
import { ruPlaces } from './ru-places.ts';
import { ruPlay } from './ru-play.ts';

/** The product's words. «Вы» where it is about rules and privacy, «ты» in play. */
export const ru = {
  ...ruErrors,
  ...ruPlay,
  ...ruGames,
  ...ruPlaces,
  ...ruPages,

  'app.title': 'Открытая промышленность',
  'app.skip': 'К содержанию',
  'tab.home': 'Главная',
  'tab.watch': 'Смотреть',
  'tab.play': 'Играть',
  'tab.factories': 'Заводы',
  'tab.me': 'Я',
  'tab.label': 'Разделы',
  'nav.back': 'Назад',
  'nav.all': 'все',

  'shelf.shows': 'Сериалы и программы',
  'shelf.videos': 'Видео',
  'shelf.quizzes': 'Викторины',
  'shelf.games': 'Мини-игры',
  'shelf.factories': 'Заводы',
  'shelf.professions': 'Профессии',
  'shelf.stories': 'Новости и истории',
  'shelf.events': 'События',

  'kind.shows': 'Сериал',
  'kind.videos': 'Видео',
  'kind.quizzes': 'Викторина',
  'kind.games': 'Мини-игра',
  'kind.factories': 'Завод',
  'kind.professions': 'Профессия',
  'kind.stories': 'История',
  'kind.events': 'Событие',

  'do.shows': 'Смотреть',
  'do.videos': 'Смотреть',
  'do.quizzes': 'Пройти',
  'do.games': 'Играть',
  'do.factories': 'Зайти внутрь',
  'do.professions': 'Примерить',
  'do.stories': 'Прочитать',
  'do.events': 'Подробности',
  'do.retry': 'Повторить',
  'do.check': 'Проверить',
  'do.reload': 'Перезагрузить',
  'do.home': 'На главную',
  'do.share': 'Поделиться',
  'do.shared': 'Ссылка ушла',
  'do.copied': 'Ссылка скопирована',
  'do.next': 'Дальше',
  'do.cancel': 'Отмена',
  'do.close': 'Закрыть',

  'next.title': 'Следующий шаг',

  'home.continue': 'Продолжить',
  'home.start': 'Первая смена',
  'home.continue.quiz': '{answered} из {count} ответов',
  'home.continue.video': 'Осталось {left}',
  'home.soon': 'Скоро',
  'home.past': 'Прошло',

  'count.questions': { one: '{n} вопрос', few: '{n} вопроса', many: '{n} вопросов', other: '{n} вопроса' },
  'count.episodes': { one: '{n} серия', few: '{n} серии', many: '{n} серий', other: '{n} серии' },
  'count.points': { one: '{n} очко', few: '{n} очка', many: '{n} очков', other: '{n} очка' },
  'count.years': { one: '{n} год', few: '{n} года', many: '{n} лет', other: '{n} года' },
  'count.found': { one: 'Найден {n}', few: 'Найдено {n}', many: 'Найдено {n}', other: 'Найдено {n}' },

  'mark.fiction': 'Вымышленная история',
  'mark.editorial': 'Редакционное описание',
  'mark.ad': 'Реклама. {advertiser}. erid: {erid}',
  'mark.asOf': 'на {when}',
  'mark.age': 'Возраст {age}',
  'mark.series': 'Сериал',
  'mark.programme': 'Программа',

  'source.one': 'Источник',
  'source.textbook': 'Учебник: {what}',
  'source.opens': 'откроется в новом окне',
} as const;
