import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage, keepLanguage, languages, type PageLanguage } from './language.ts';

const files = import.meta.glob<{ readonly default: object }>('../words/*/*.json');

/** Loads the words of one face in one language when that face is opened. */
const bundledWords: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`../words/${language}/${namespace}.json`];
    if (load === undefined) {
      done(new Error(`no words for ${namespace} in ${language}`), null);
      return;
    }
    load().then(
      (words) => done(null, words.default),
      (error: Error) => done(error, null),
    );
  },
};

const tellDocument = (language: string): void => {
  document.documentElement.lang = language;
};

/** Starts the words in the reader's language; resolves when the common ones are there. */
export const startWords = async (): Promise<void> => {
  i18next.on('languageChanged', tellDocument);
  await i18next
    .use(bundledWords)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      supportedLngs: [...languages],
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
};

export const currentLanguage = (): string => i18next.language;

/** Changes the language of every page; what the server words is asked for again by the caller's queries. */
export const changeLanguage = async (language: PageLanguage): Promise<void> => {
  keepLanguage(language);
  await i18next.changeLanguage(language);
};
