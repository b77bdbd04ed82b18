/** The languages in which the checker speaks; Russian first, because the editors are a press office. */
export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Words = Readonly<Record<Language, readonly [problem: string, cure: string]>> & { level?: 'warning' };

/** All that the checker can say, by code: what is wrong and what to do. `{name}` is filled from the fault's values. */
export const WORDS = {
  'no-pack': {
    ru: ['это не папка пакета: в ней нет pack.yaml', 'укажите папку города, например content/<город>'],
    en: ['this is not a pack: it has no pack.yaml', "name a city's folder, such as content/<city>"],
  },
  'no-home': {
    ru: ['нет файла home.yaml', 'создайте home.yaml: version и sections (что стоит на первом экране)'],
    en: ['there is no home.yaml', 'add home.yaml with version and sections (what stands on the first screen)'],
  },
  'unknown-file': {
    ru: ['в этом месте пакета такого файла не бывает', 'уберите файл или перенесите: {known}'],
    en: ['a pack has no such file in this place', 'remove it or move it: {known}'],
  },
  'unknown-folder': {
    ru: ['в пакете не бывает такой папки', 'уберите её; папки пакета: {known}'],
    en: ['a pack has no such folder', 'remove it; the folders of a pack are {known}'],
  },
  'wrong-name': {
    ru: [
      'имя «{name}» не подходит',
      'назовите строчными латинскими буквами, цифрами и дефисами, не длиннее 60 знаков: metal-works.yaml',
    ],
    en: ['the name "{name}" cannot be used', 'use lower-case Latin letters, digits and hyphens: metal-works.yaml'],
  },
  link: {
    ru: ['это ссылка, а не файл', 'положите в пакет сам файл'],
    en: ['this is a link, not a file', 'put the file itself into the pack'],
  },
  unreadable: {
    ru: ['файл не читается: {why}', 'проверьте права и что это обычный файл'],
    en: ['the file cannot be read: {why}', 'check its permissions and that it is a plain file'],
  },
  'file-too-large': {
    ru: ['файл слишком велик: {bytes} байт при пределе {limit}', 'разделите или уменьшите его'],
    en: ['the file is too large: {bytes} bytes, the limit is {limit}', 'split it or make it smaller'],
  },
  'not-utf8': {
    ru: ['текст не в кодировке UTF-8', 'сохраните файл в UTF-8'],
    en: ['the text is not in UTF-8', 'save the file as UTF-8'],
  },
  'yaml-tab': {
    ru: ['отступ сделан табуляцией', 'замените её пробелами, по два на уровень'],
    en: ['a tab is used as indentation', 'replace it by spaces, two for each level'],
  },
  'yaml-duplicate': {
    ru: ['это поле уже было выше', 'оставьте одно'],
    en: ['this field stands twice', 'leave one of them'],
  },
  'yaml-alias': {
    ru: ['якоря и ссылки YAML (&, *) не используются', 'напишите значение целиком; текст с * или & возьмите в кавычки'],
    en: ['anchors and aliases (&, *) are not used here', 'write the value out; quote a text that begins with * or &'],
  },
  'yaml-tag': {
    ru: ['метки YAML (!) не используются', 'уберите метку; текст с «!» в начале возьмите в кавычки'],
    en: ['tags (!) are not used here', 'remove the tag; quote a text that begins with "!"'],
  },
  'yaml-directive': {
    ru: ['директивы YAML (%) не используются', 'уберите строку с %'],
    en: ['directives (%) are not used here', 'remove the line that begins with %'],
  },
  'yaml-many': {
    ru: ['в файле несколько документов', 'один файл — один документ: разнесите их, уберите «---»'],
    en: ['the file holds several documents', 'one file holds one document: split it, remove "---"'],
  },
  'yaml-colon': {
    ru: [
      'двоеточие внутри текста или сбитый отступ',
      'возьмите текст с двоеточием в кавычки; поля одного уровня пишите с одним отступом',
    ],
    en: [
      'a colon inside a text, or a shifted indentation',
      'quote a text with a colon; give fields of one level one indentation',
    ],
  },
  'yaml-unclosed': {
    ru: ['не закрыта кавычка или скобка', 'закройте её; кавычки внутри текста пишите «ёлочками»'],
    en: ['a quote or bracket is not closed', 'close it'],
  },
  'yaml-start': {
    ru: ['текст не может начинаться с этого знака', 'возьмите текст в кавычки'],
    en: ['a text cannot begin with this character', 'quote the text'],
  },
  'yaml-syntax': {
    ru: ['файл не разбирается как YAML: {why}', 'сравните с соседним файлом: отступы, двоеточия, кавычки'],
    en: ['the file is not YAML: {why}', 'compare it with its neighbours: indentation, colons, quotes'],
  },
  'not-fields': {
    ru: ['в файле нет полей', 'начните с «version: 1» и дальше по полю в строке'],
    en: ['the file holds no fields', 'begin with "version: 1", then one field a line'],
  },
  'version-wrong': {
    ru: ['version должно быть целым числом от 1', 'напишите version: {known}'],
    en: ['version must be a whole number from 1', 'write version: {known}'],
  },
  'version-newer': {
    ru: [
      'документ версии {version}, а эта программа знает до {known}',
      'обновите программу или поставьте version: {known}',
    ],
    en: [
      'the document has version {version}, this program knows up to {known}',
      'update the program, or write version: {known}',
    ],
  },
  'field-missing': {
    ru: ['нет обязательного поля «{name}»', 'добавьте «{name}:»'],
    en: ['the field "{name}" is missing', 'add "{name}:"'],
  },
  'field-empty': {
    ru: ['поле пустое', 'впишите значение или уберите поле'],
    en: ['the field is empty', 'give it a value or remove it'],
  },
  'field-unknown': {
    ru: ['поля «{name}» здесь не бывает', 'уберите или исправьте; бывают: {known}'],
    en: ['there is no field "{name}" here', 'remove or correct it; the fields are: {known}'],
  },
  'needs-quotes': {
    ru: ['нужен текст, а YAML прочёл число или да/нет', 'возьмите значение в кавычки: "{value}"'],
    en: ['a text is needed, YAML read a number or true/false', 'put it in quotes: "{value}"'],
  },
  'wrong-type': {
    ru: ['нужно: {expected}; здесь: {got}', 'исправьте значение'],
    en: ['expected {expected}, found {got}', 'correct the value'],
  },
  'not-one-of': {
    ru: ['значение «{value}» не из списка', 'напишите одно из: {allowed}'],
    en: ['"{value}" is not in the list', 'write one of: {allowed}'],
  },
  'wrong-format': {
    ru: ['«{value}» не подходит по виду', 'нужно: {format}'],
    en: ['"{value}" does not have the right form', 'it must be {format}'],
  },
  'text-short': {
    ru: ['слишком коротко', 'не меньше {limit} знаков'],
    en: ['too short', 'write at least {limit} characters'],
  },
  'text-long': {
    ru: ['слишком длинно: {length} знаков', 'не больше {limit} знаков'],
    en: ['too long: {length} characters', 'write at most {limit} characters'],
  },
  'list-short': {
    ru: ['в списке мало пунктов', 'нужно не меньше {limit}'],
    en: ['the list is too short', 'give at least {limit} items'],
  },
  'list-long': {
    ru: ['в списке слишком много пунктов: {length}', 'можно не больше {limit}'],
    en: ['the list is too long: {length} items', 'give at most {limit} items'],
  },
  'number-small': {
    ru: ['число слишком мало', 'не меньше {limit}'],
    en: ['the number is too small', 'write at least {limit}'],
  },
  'number-large': {
    ru: ['число слишком велико', 'не больше {limit}'],
    en: ['the number is too large', 'write at most {limit}'],
  },
  'does-not-fit': {
    ru: ['значение не подходит: {why}', 'сравните с описанием поля'],
    en: ['the value does not fit: {why}', "compare it with the field's description"],
  },
  'no-such-day': {
    ru: ['такого дня или часа нет: {value}', 'проверьте дату'],
    en: ['there is no such day or hour: {value}', 'check the date'],
  },
  'closes-first': {
    ru: ['закрывается не позже, чем открывается', 'closesAt должно быть позже opensAt'],
    en: ['it closes no later than it opens', 'closesAt must be later than opensAt'],
  },
  'ends-first': {
    ru: ['кончается не позже, чем начинается', 'endsAt должно быть позже startsAt'],
    en: ['it ends no later than it starts', 'endsAt must be later than startsAt'],
  },
  'years-backwards': {
    ru: ['год «to» раньше года «from»', 'поменяйте годы местами'],
    en: ['the year "to" is before the year "from"', 'swap the years'],
  },
  'reviewed-future': {
    ru: ['день проверки {value} ещё не наступил', 'поставьте день, когда факты действительно сверили'],
    en: ['the day of review {value} has not come yet', 'write the day on which the facts were checked'],
  },
  'reviewed-old': {
    level: 'warning',
    ru: ['факты сверяли больше года назад: {value}', 'сверьте источники и обновите reviewed'],
    en: ['the facts were checked more than a year ago: {value}', 'check the sources and renew reviewed'],
  },
  'kind-unknown': {
    ru: ['вида вопроса «{kind}» нет', 'есть: {known}'],
    en: ['there is no question kind "{kind}"', 'there are: {known}'],
  },
  'question-senseless': {
    ru: ['{problemRu}', '{cureRu}'],
    en: ['{problemEn}', '{cureEn}'],
  },
  'id-twice': {
    ru: ['id «{id}» уже занят выше', 'дайте другой id'],
    en: ['the id "{id}" is taken above', 'choose another id'],
  },
  'pass-unreachable': {
    ru: ['для зачёта нужно {pass}, а вопросов {count}', 'уменьшите pass'],
    en: ['{pass} right answers pass, but there are {count} questions', 'lower pass'],
  },
  'game-unknown': {
    ru: ['игры «{game}» нет', 'есть: {known}'],
    en: ['there is no game "{game}"', 'there are: {known}'],
  },
  'take-too-many': {
    ru: ['уровень берёт {take}, а в запасе {pool}', 'уменьшите take или добавьте запас'],
    en: ['the level takes {take}, but its pool holds {pool}', 'lower take or extend the pool'],
  },
  'ref-missing': {
    ru: ['документа «{ref}» нет', 'создайте {ref}.yaml или исправьте ссылку'],
    en: ['there is no document "{ref}"', 'add {ref}.yaml or correct the reference'],
  },
  'ref-shelf': {
    ru: ['здесь нужна ссылка на {shelf}/…', 'исправьте ссылку «{ref}»'],
    en: ['a reference to {shelf}/… is needed here', 'correct "{ref}"'],
  },
  'next-closed': {
    ru: [
      '«{ref}» не виден всё то время, что виден этот документ',
      'выберите другой next или расширьте opensAt и closesAt у {ref}',
    ],
    en: [
      '"{ref}" is not visible all the time that this document is',
      'choose another next, or widen opensAt and closesAt of {ref}',
    ],
  },
  'dead-end': {
    ru: [
      'если идти по next, за {steps} шагов не пройти весь путь «смотреть → попробовать → кто этим занят → где учиться»: нет шага «{missing}»',
      'проведите next через видео или сериал, потом викторину или игру, потом профессию',
    ],
    en: [
      'following next does not go watch → try → who does it → where to learn within {steps} steps: "{missing}" is missing',
      'lead next through a video or show, then a quiz or game, then a profession',
    ],
  },
  'district-unknown': {
    ru: ['района «{district}» нет в pack.yaml', 'есть: {known}'],
    en: ['pack.yaml has no district "{district}"', 'there are: {known}'],
  },
  'tile-twice': {
    ru: ['на этой клетке карты уже стоит «{id}»', 'дайте району другую клетку'],
    en: ['"{id}" stands on this tile already', 'give the district another tile'],
  },
  'time-zone-unknown': {
    ru: ['часового пояса «{value}» нет', 'напишите имя IANA, например Europe/Samara'],
    en: ['there is no time zone "{value}"', 'write an IANA name, such as Europe/Samara'],
  },
  'age-above-pack': {
    level: 'warning',
    ru: ['возраст {age} выше, чем у всего приложения: {pack}', 'поднимите age в pack.yaml или смягчите документ'],
    en: ['the age mark {age} is above the pack’s {pack}', 'raise age in pack.yaml or soften the document'],
  },
  'age-next-above': {
    level: 'warning',
    ru: ['next ведёт с {age} на {nextAge}', 'ведите туда, куда этому возрасту можно'],
    en: ['next leads from {age} to {nextAge}', 'lead to what this age may see'],
  },
  'colour-unknown': {
    ru: ['цвета «{token}» в облике нет', 'есть: {known}'],
    en: ['the look has no colour "{token}"', 'there are: {known}'],
  },
  'colour-format': {
    ru: ['«{value}» не цвет', 'напишите #rrggbb'],
    en: ['"{value}" is not a colour', 'write #rrggbb'],
  },
  contrast: {
    ru: ['{front} на {back} ({theme}): контраст {ratio} меньше {least}', 'сделайте один из цветов темнее или светлее'],
    en: [
      '{front} on {back} ({theme}): the contrast {ratio} is below {least}',
      'make one of the colours darker or lighter',
    ],
  },
  'media-missing': {
    ru: ['файла «{path}» нет', 'положите файл или исправьте путь'],
    en: ['there is no file "{path}"', 'add the file or correct the path'],
  },
  'media-kind': {
    ru: ['здесь нужен файл {expected}', 'замените «{path}»'],
    en: ['a file of type {expected} is needed here', 'replace "{path}"'],
  },
  'media-unused': {
    level: 'warning',
    ru: ['файл нигде не показан', 'уберите его или сошлитесь на него'],
    en: ['nothing shows this file', 'remove it or refer to it'],
  },
  'media-ending': {
    ru: ['файлы «{ending}» в пакет не берут', 'годятся: {known}'],
    en: ['files "{ending}" do not belong to a pack', 'these do: {known}'],
  },
  'media-content': {
    ru: ['содержимое файла не {ending}', 'пересохраните файл в этом формате'],
    en: ['the file does not hold {ending}', 'save it in this format'],
  },
  'credit-missing': {
    ru: ['не сказано, чей это файл', 'добавьте «{key}» в media/credits.yaml: author, licence, source'],
    en: ['nobody says whose file this is', 'add "{key}" to media/credits.yaml: author, licence, source'],
  },
  'credit-twice': {
    ru: ['об этом файле сказано дважды', 'оставьте одну запись'],
    en: ['the file is credited twice', 'leave one credit'],
  },
  'credit-no-file': {
    ru: ['файла «{path}» нет', 'уберите запись или исправьте путь (от папки media)'],
    en: ['there is no file "{path}"', 'remove the credit or correct its path (from the media folder)'],
  },
  'svg-syntax': {
    ru: ['рисунок не разбирается: {why}', 'пересохраните как простой SVG'],
    en: ['the drawing cannot be read: {why}', 'save it as plain SVG'],
  },
  'svg-element': {
    ru: ['элемент <{name}> в рисунках запрещён', 'уберите его; можно: {known}'],
    en: ['the element <{name}> is not allowed in drawings', 'remove it; allowed are {known}'],
  },
  'svg-attribute': {
    ru: ['атрибут {name} в рисунках запрещён', 'уберите его'],
    en: ['the attribute {name} is not allowed in drawings', 'remove it'],
  },
  'svg-style': {
    level: 'warning',
    ru: [
      'атрибут style не действует, когда рисунок уже стоит в странице',
      'пишите class или отдельные атрибуты (stroke-width="6")',
    ],
    en: [
      'a style attribute is ignored in a drawing that the page is sent with',
      'write a class or attributes (stroke-width="6")',
    ],
  },
  'svg-reference': {
    ru: ['рисунок обращается наружу: {value}', 'ссылайтесь только на #id того же рисунка'],
    en: ['the drawing refers to the outside: {value}', 'refer only to #id of the same drawing'],
  },
  'svg-id': {
    level: 'warning',
    ru: ['id «{id}» может совпасть с чужим, когда рисунок вставлен в страницу', 'начните его с «{prefix}»'],
    en: ['the id "{id}" may meet another one on the page', 'begin it with "{prefix}"'],
  },
  'svg-id-twice': {
    ru: ['id «{id}» стоит дважды', 'дайте другой id'],
    en: ['the id "{id}" stands twice', 'choose another id'],
  },
  'svg-id-missing': {
    ru: ['рисунок ссылается на #{id}, которого в нём нет', 'добавьте элемент с этим id или уберите ссылку'],
    en: ['the drawing refers to #{id}, which it does not hold', 'add the element or remove the reference'],
  },
  'svg-large': {
    level: 'warning',
    ru: ['рисунок больше 6 кБ: {bytes} байт', 'упростите контуры'],
    en: ['the drawing is larger than 6 kB: {bytes} bytes', 'simplify its paths'],
  },
  'svg-view-box': {
    ru: ['у рисунка нет viewBox', 'добавьте viewBox="0 0 ширина высота"'],
    en: ['the drawing has no viewBox', 'add viewBox="0 0 width height"'],
  },
  'vtt-header': {
    ru: ['субтитры не начинаются со строки WEBVTT', 'добавьте её первой строкой'],
    en: ['the captions do not begin with WEBVTT', 'make it the first line'],
  },
  'vtt-timing': {
    ru: ['строка времени не разбирается', 'напишите 00:01.000 --> 00:04.000'],
    en: ['the timing line cannot be read', 'write 00:01.000 --> 00:04.000'],
  },
  'vtt-order': {
    ru: ['время реплики идёт назад', 'начало раньше конца и не раньше начала предыдущей реплики'],
    en: ['the cue goes back in time', 'it starts before it ends and not before the cue above'],
  },
  'vtt-empty': {
    ru: ['в реплике нет текста', 'впишите текст или уберите реплику'],
    en: ['the cue has no text', 'write its text or remove it'],
  },
  'vtt-no-cues': {
    ru: ['в субтитрах нет реплик', 'добавьте реплики'],
    en: ['the captions hold no cue', 'add cues'],
  },
} as const satisfies Record<string, Words>;

export type FaultCode = keyof typeof WORDS;

/** What the values of certain patterns look like, by the pattern's name in `checks/formats.ts`. */
export const FORMATS = {
  slug: { ru: 'строчные латинские буквы, цифры и дефисы', en: 'lower-case Latin letters, digits and hyphens' },
  ref: { ru: 'ссылка на документ вида quizzes/metal', en: 'a reference to a document, such as quizzes/metal' },
  media: {
    ru: 'файл пакета, например media/drawings/lathe.svg',
    en: 'a file of the pack, such as media/drawings/lathe.svg',
  },
  day: { ru: 'день ГГГГ-ММ-ДД', en: 'a day, YYYY-MM-DD' },
  moment: {
    ru: 'момент со смещением: 2026-12-01T19:00:00+03:00',
    en: 'a moment with its offset: 2026-12-01T19:00:00+03:00',
  },
  url: { ru: 'адрес https://…', en: 'an address, https://…' },
  age: { ru: 'год или месяц: "2024" или "2024-05"', en: 'a year or month: "2024" or "2024-05"' },
  language: { ru: 'язык двумя буквами: ru', en: 'a language in two letters: ru' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** Names of the types of values. */
export const TYPES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  string: { ru: 'текст', en: 'a text' },
  integer: { ru: 'целое число', en: 'a whole number' },
  number: { ru: 'число', en: 'a number' },
  boolean: { ru: 'true или false', en: 'true or false' },
  array: { ru: 'список (строки с «- »)', en: 'a list (lines with "- ")' },
  object: { ru: 'поля', en: 'fields' },
  null: { ru: 'пусто', en: 'nothing' },
};

/** The steps of the path from seeing to learning, for the words of a dead end. */
export const STEPS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  watch: { ru: 'смотреть', en: 'watch' },
  try: { ru: 'попробовать', en: 'try' },
  who: { ru: 'кто этим занят', en: 'who does it' },
};
