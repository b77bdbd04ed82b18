import type { Language } from '../words/dictionary.ts';

/** A part of the page: a heading, sentences, and a list where there is one. */
export interface Part {
  title: string;
  lines: readonly string[];
  list?: readonly string[];
}

/** What the page says. It is read rarely, so it lies in its own chunk and not in the dictionary. */
export const aboutParts: Readonly<Record<Language, readonly Part[]>> = {
  ru: [
    {
      title: 'Кто это делает',
      lines: [
        'Независимый проект с открытым кодом. Мы не связаны с заводами и компаниями, о которых рассказываем, не говорим от их имени и ничего не продаём.',
      ],
    },
    {
      title: 'Откуда факты',
      lines: [
        'Из открытых источников и учебников: источник стоит рядом с каждым фактом. Описания профессий — редакционные и так подписаны. Вымышленные истории тоже подписаны.',
      ],
    },
    {
      title: 'Что мы храним',
      lines: ['Только то, без чего не посчитать очки и места:'],
      list: [
        'случайный номер игрока и его связь с вашим входом — в виде отпечатка, из которого сам номер аккаунта не восстановить;',
        'позывной, который выдала программа;',
        'ответы в викторинах, ходы и счёт раундов, просмотренные места видео.',
      ],
    },
    {
      title: 'Чего мы не храним',
      lines: ['Имени, фото, списка друзей, адреса и переписки. Рекламных счётчиков на страницах нет.'],
    },
    {
      title: 'На этом устройстве',
      lines: ['Настройки, лучший счёт по уровням и то, что ещё не ушло на сервер без сети.'],
    },
    {
      title: 'Как удалить',
      lines: [
        'В разделе «Я» внизу есть кнопка «Удалить мои данные». Связь с аккаунтом и позывной удаляются сразу и навсегда, места на досках исчезают. Остаются только общие числа, в которых вас не узнать.',
      ],
    },
  ],
  en: [
    {
      title: 'Who makes it',
      lines: [
        'An independent open-source project. We have no ties with the plants and companies we tell of, do not speak for them and sell nothing.',
      ],
    },
    {
      title: 'Where the facts come from',
      lines: [
        'From open sources and textbooks: each fact has its source beside it. Descriptions of professions are editorial and say so. Made-up stories say so too.',
      ],
    },
    {
      title: 'What we keep',
      lines: ['Only what points and places need:'],
      list: [
        'a random player number and its tie to your sign-in, as a fingerprint from which the account’s number can’t be found;',
        'a call sign that the program drew;',
        'answers in quizzes, moves and scores of rounds, the watched parts of videos.',
      ],
    },
    {
      title: 'What we do not keep',
      lines: ['Name, photo, friends, address, messages. There are no advertising counters on the pages.'],
    },
    {
      title: 'On this device',
      lines: ['Settings, the best score of each level, and what has not reached the server yet.'],
    },
    {
      title: 'How to delete it',
      lines: [
        'At the end of “Me” there is “Delete my data”. The tie to the account and the call sign are deleted at once and for good, and the places on boards vanish. Only sums stay in which nobody can be told.',
      ],
    },
  ],
};

export const licenceParts: Readonly<Record<Language, { title: string; code: string; content: string; font: string }>> =
  {
    ru: {
      title: 'Лицензии',
      code: 'Код — MIT. Внутри работают VKUI и VK Bridge (MIT), Preact (MIT), TypeBox (MIT).',
      content: 'Лицензию текстов, рисунков и видео называет их автор в наборе материалов.',
      font: 'Шрифт Sofia Sans Extra Condensed — SIL Open Font License 1.1',
    },
    en: {
      title: 'Licences',
      code: 'Code: MIT. Inside work VKUI and VK Bridge (MIT), Preact (MIT), TypeBox (MIT).',
      content: 'The licence of texts, drawings and videos is named by their authors in the content pack.',
      font: 'Typeface Sofia Sans Extra Condensed: SIL Open Font License 1.1',
    },
  };
