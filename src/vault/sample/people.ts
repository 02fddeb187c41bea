import type { Role } from '#shared/domain/person.ts'

/** The cast of the sample case. Nobody here exists; the names say so ("Небылицын": of things that never were). */
export const SAMPLE_PEOPLE: { key: string; name: string; aliases: string[]; roles: Role[]; note: string }[] = [
  {
    key: 'nebylitsyn',
    name: 'Небылицын Артём Игоревич',
    aliases: ['Nebylitsyn Artyom', 'Artem Nebylitsyn'],
    roles: ['defendant'],
    note: 'Библиотекарь, ведущий книжного клуба «Закладка».',
  },
  {
    key: 'skazkina',
    name: 'Сказкина Вера Андреевна',
    aliases: ['Vera Skazkina'],
    roles: ['defence-counsel'],
    note: 'Адвокат по соглашению с 14 марта.',
  },
  {
    key: 'naznachaev',
    name: 'Назначаев Олег Петрович',
    aliases: [],
    roles: ['appointed-counsel'],
    note: 'Адвокат по назначению на первом допросе.',
  },
  { key: 'vydumkin', name: 'Выдумкин Степан Львович', aliases: ['Vydumkin S. L.'], roles: ['investigator'], note: '' },
  {
    key: 'topol',
    name: 'Свидетель «Тополь»',
    aliases: ['Тополь', 'Topol'],
    roles: ['anonymous-witness'],
    note: 'Псевдоним по постановлению от 20 марта. Допрошен без защиты.',
  },
  {
    key: 'pritchina',
    name: 'Притчина Алла Сергеевна',
    aliases: [],
    roles: ['judge'],
    note: 'Нигдевский районный суд.',
  },
  {
    key: 'basnina',
    name: 'Баснина Зоя Фёдоровна',
    aliases: ['Zoya Basnina'],
    roles: ['witness'],
    note: 'Посетительница клуба.',
  },
  {
    key: 'lekarev',
    name: 'Лекарев Иван Ильич',
    aliases: [],
    roles: ['doctor'],
    note: 'Дежурный врач травматологического пункта № 0.',
  },
  {
    key: 'observer',
    name: 'Nora Fable',
    aliases: ['Нора Фейбл'],
    roles: ['observer'],
    note: 'Trial observer of the invented Society of Court Observers.',
  },
]
