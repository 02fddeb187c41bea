/** The host's own words in its dialogs; titles and main buttons come from main. */
const WORDS = {
  ru: {
    up: 'Наверх',
    path: 'Папка',
    newFolder: 'Новая папка',
    newFolderName: 'Название новой папки',
    make: 'Создать',
    places: 'Места',
    entries: 'Содержимое папки',
    name: 'Имя',
    cancel: 'Отмена',
    empty: 'В этой папке ничего нет',
    willPick: 'Будет выбрано:',
    exists: '«{name}» уже есть в этой папке. Заменить?',
    replace: 'Заменить',
    keep: 'Не заменять',
    cannotRead: 'Эту папку нельзя открыть',
    cannotMake: 'Не удалось создать папку с таким названием',
    badName: 'Такое имя не годится: в нём не должно быть косой черты',
    home: 'Домашняя папка',
    documents: 'Документы',
    desktop: 'Рабочий стол',
    downloads: 'Загрузки',
    disk: 'Диск',
  },
  en: {
    up: 'Up',
    path: 'Folder',
    newFolder: 'New folder',
    newFolderName: 'Name of the new folder',
    make: 'Create',
    places: 'Places',
    entries: 'Contents of the folder',
    name: 'Name',
    cancel: 'Cancel',
    empty: 'There is nothing in this folder',
    willPick: 'Will be chosen:',
    exists: '“{name}” is already in this folder. Replace it?',
    replace: 'Replace',
    keep: 'Do not replace',
    cannotRead: 'This folder cannot be opened',
    cannotMake: 'A folder of this name could not be created',
    badName: 'This name will not do: it may not contain slashes',
    home: 'Home',
    documents: 'Documents',
    desktop: 'Desktop',
    downloads: 'Downloads',
    disk: 'Disk',
  },
} as const

export type DialogWords = Record<keyof (typeof WORDS)['en'], string>

/** Electron's dialogs follow the system; these follow the language main speaks, which its title shows. */
export const wordsFor = (title: string): { language: 'ru' | 'en'; words: DialogWords } => {
  const language = /[\u0400-\u04ff]/.test(title) ? 'ru' : 'en'
  return { language, words: WORDS[language] }
}
