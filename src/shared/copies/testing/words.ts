/** Concepts of an invented evening at a book club, each in several wordings: a paraphrase says the same in other words. */
export type Vocabulary = {
  who: string[][]
  did: string[][]
  what: string[][]
  where: string[][]
  when: string[][]
  fillers: string[]
  head: string
  tail: string
}

const forms = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((form) => form.trim()))

export const RU: Vocabulary = {
  who: forms(`
    Небылицын | библиотекарь Небылицын | хозяин клуба
    Сказкин | Пётр Сказкин | молодой человек по фамилии Сказкин
    Баснина | Зоя Баснина | посетительница Баснина
    Присказкин | начальник Присказкин | мужчина, представившийся Присказкиным
    Байкин | оперуполномоченный Байкин | сотрудник по фамилии Байкин
    незнакомый мне мужчина | человек, которого я прежде не видел | какой-то посторонний
    пожилая женщина в платке | старушка | бабушка с платком на голове
    студент в очках | очкастый парень | юноша, похожий на студента
    мой сосед Заговоркин | Заговоркин из моего подъезда | живущий рядом Заговоркин
    ведущая вечера | женщина, которая вела встречу | организатор`),
  did: forms(`
    взял со стола | забрал, не спросив, | унёс с собой
    показывал собравшимся | демонстрировал остальным | поднял над головой, чтобы видели все,
    передал из рук в руки | вручил соседу | отдал сидящему рядом
    спрятал под куртку | сунул за пазуху | убрал подальше от глаз
    громко прочитал вслух | зачитал для всех | огласил
    разорвал на мелкие части | изорвал в клочья | порвал
    сфотографировал на телефон | снял камерой телефона | сделал снимок, на котором
    принёс из соседней комнаты | достал из другого помещения | вынес откуда-то
    долго искал | никак не мог найти | перерыл всё, разыскивая
    купил за триста рублей | приобрёл недорого | заплатил деньги за
    хвалил и советовал каждому | всячески расхваливал | отзывался с восторгом о том, что есть
    ругал последними словами | бранил | резко отозвался, имея в виду
    переписывал в тетрадь | копировал от руки | заносил к себе в блокнот
    положил в железный шкаф | запер в сейф | спрятал под замок
    уронил на пол | выронил | не удержал в руках
    обещал вернуть утром | сказал, что принесёт назавтра, | дал слово возвратить
    требовал отдать немедленно | настаивал, чтобы ему вручили | кричал, чтобы принесли
    вспоминал с улыбкой | рассказывал, смеясь, про | весело поминал`),
  what: forms(`
    книгу сказок в синей обложке | синий том народных сказок | сборник, переплетённый в голубое
    картонную закладку с надписью | закладку, на которой что-то написано | подписанную картонку
    список участников встречи | перечень тех, кто пришёл | лист с именами гостей
    железнодорожный билет | билет на поезд | проездной документ
    старую деревянную шкатулку | коробочку из дерева | ветхий ларец
    письмо без подписи | анонимное послание | конверт неизвестно от кого
    связку тяжёлых ключей | ключи на кольце | целую связку ключей
    пачку чистой бумаги | стопку белых листов | бумагу для записей
    портрет писателя в раме | картину с изображением автора | писательский портрет
    чайник с остывшим чаем | холодный чайник | посуду с недопитым чаем
    расписание на весну | весенний план мероприятий | график будущих встреч
    сломанный магнитофон | неисправный аппарат для записи | нерабочий диктофон
    плакат с расписными буквами | яркую афишу | разрисованный лист ватмана
    карту вымышленной области | схему местности | бумажную карту
    детский рисунок | картинку, нарисованную ребёнком | рисунок чьей-то дочери`),
  where: forms(`
    в читальном зале | в зале, где читают | там, где стоят столы для чтения
    у окна в последнем ряду | сзади, рядом с окном | на задних местах
    возле книжных полок | около стеллажей | у полок с книгами
    в коридоре первого этажа | внизу, в коридоре | на первом этаже за дверью
    на лестнице | между этажами | на ступенях
    в кабинете заведующей | у начальства | в комнате за приёмной
    во дворе библиотеки | на улице позади здания | за домом
    в гардеробе | у вешалок | там, где оставляют пальто
    за круглым столом | сидя у большого стола | за столом посередине
    в подвале | под лестницей в хранилище | внизу, где держат старые журналы`),
  when: forms(`
    около семи вечера | в начале восьмого | ближе к девятнадцати часам
    сразу после праздника | на другой день после выходных | когда праздники кончились
    третьего марта | в первых числах марта | в начале месяца
    когда погас свет | в темноте | едва отключили электричество
    до прихода остальных | пока никого не было | раньше всех
    под конец встречи | перед самым уходом | когда уже расходились
    во время перерыва | пока пили чай | в паузе между чтениями
    на прошлой неделе | семь дней тому назад | за неделю до этого
    поздно ночью | далеко за полночь | ночью, часа в два
    в ту же минуту | тотчас | сразу, не раздумывая`),
  fillers:
    'вроде бы|как мне показалось|возможно|насколько помню|кажется|именно|действительно|просто|скорее всего|потом'.split(
      '|',
    ),
  head: 'Протокол допроса свидетеля. Допрос начат в 10 часов 00 минут. Допрос окончен в 11 часов 30 минут. Следователь следственного отдела в помещении служебного кабинета допросил по уголовному делу в качестве свидетеля. Об уголовной ответственности за отказ от дачи показаний по статье 308 УК РФ и за дачу заведомо ложных показаний по статье 307 УК РФ предупреждён. По существу уголовного дела могу показать следующее.',
  tail: 'Больше по данному факту пояснить нечего. С моих слов записано верно, мною прочитано. Замечаний к протоколу не поступило. Давления со стороны сотрудников правоохранительных органов не оказывалось.',
}

export const EN: Vocabulary = {
  who: forms(`
    Nebylitsyn | the librarian Nebylitsyn | the host of the club
    Fable | Nora Fable | a young woman called Fable
    Mr Tale | old Mr Tale | the man we knew as Tale
    the officer Saga | a policeman named Saga | Saga, who is in the police,
    a stranger | somebody I had never met | an unknown man
    the lady with the scarf | an elderly woman | a grandmother in a headscarf
    the student in glasses | a bespectacled boy | a youth who looked like a student
    my neighbour Riddle | Riddle from my staircase | Riddle, who lives next door,`),
  did: forms(`
    took from the table | carried off without asking | walked away with
    showed everybody | held up for all to see | displayed to the others
    handed over quietly | passed along the row | gave to the next person
    hid under a jacket | put out of sight | tucked inside a coat
    read aloud | recited for the room | gave a reading of
    tore to pieces | ripped apart | shredded
    photographed with a phone | took a picture of | used a mobile to snap
    brought from next door | fetched out of another room | carried in
    searched long for | could not find anywhere | turned the place over to find
    bought for three hundred | paid money for | purchased cheaply
    praised to everyone | spoke warmly of | recommended
    cursed loudly | used bad language about | abused
    locked in the safe | put away under lock and key | shut in an iron cupboard
    dropped on the floor | let fall | lost hold of
    promised to return | said we would soon get back | gave his word about
    remembered with a smile | laughed while telling of | recalled fondly`),
  what: forms(`
    the blue book of fairy tales | a volume of folk stories | the collection bound in blue
    a cardboard bookmark | the marker with writing on it | that inscribed slip of card
    the list of participants | the sheet of names | who had come, all written down,
    a railway ticket | the ticket for the train | the travel document
    an old wooden box | the little casket | a worn case of wood
    an unsigned letter | the anonymous note | an envelope from nobody knows whom
    a bunch of heavy keys | the keys on a ring | every key there was
    a pack of blank paper | a stack of white sheets | paper for writing
    the framed portrait of the author | a picture of the writer | the writer's likeness
    a kettle of cold tea | the pot, no longer hot | tea nobody had finished
    the spring timetable | the plan of coming meetings | a schedule for the season
    the broken recorder | a machine that did not work | the useless tape deck`),
  where: forms(`
    in the reading room | where people read | among the reading desks
    by the window in the last row | at the back near the window | in the rear seats
    beside the shelves | next to the bookcases | where the books stand
    in the ground-floor corridor | downstairs behind the door | in the passage below
    on the stairs | between the floors | on the steps
    in the manager's office | in the room behind reception | at the head's
    in the yard | outside behind the building | at the back of the house
    in the cloakroom | where coats are left | by the pegs`),
  when: forms(`
    at about seven in the evening | shortly after seven | towards nineteen hundred hours
    right after the holiday | on the day following the feast | once the holidays were over
    on the third of March | in early March | at the start of the month
    when the lights went out | in the dark | as soon as the power failed
    before the others came | while nobody was there | earlier than anyone
    at the end of the meeting | just before leaving | as people were going home
    during the break | while tea was served | between two readings
    late at night | well past midnight | in the small hours`),
  fillers: 'perhaps|as it seemed to me|possibly|so far as I recall|I think|indeed|really|simply|most likely|then'.split(
    '|',
  ),
  head: 'Record of the questioning of the witness. The questioning began at 10:00 and ended at 11:30. I have been warned of criminal liability for refusing to give evidence and for knowingly giving false evidence. The rights and duties of a witness have been explained to me.',
  tail: 'Recorded correctly from my words and read by me. I have read the record, no remarks were made.',
}
