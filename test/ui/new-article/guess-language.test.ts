import { expect } from 'chai';
import { guessLanguage } from '../../../src/ui/new-article/guess-language.ts';

const SAMPLES: Record<string, string> = {
  en: 'The harbour authority said that the number of passengers had risen with the new boats.',
  de: 'Der Hafen hat mitgeteilt, dass die Zahl der Fahrgäste mit den neuen Booten nicht gestiegen ist.',
  fr: 'Le port a annoncé que le nombre de passagers est en hausse depuis les nouveaux bateaux.',
  es: 'El puerto anunció que el número de pasajeros ha subido con los nuevos barcos de la línea.',
  ru: 'Портовое управление сообщило, что число пассажиров выросло после появления новых судов.',
  uk: 'Портове управління повідомило, що кількість пасажирів зросла після появи нових суден їхніх ліній.',
  ar: 'أعلنت هيئة الميناء أن عدد الركاب ارتفع بعد وصول القوارب الجديدة إلى الساحل.',
  ja: '港湾局は新しい船の導入後に乗客数が増えたと発表した。住民はそれを歓迎している。',
};

describe('Guessing the language', () => {
  for (const [language, text] of Object.entries(SAMPLES)) {
    it(`knows ${language}`, () => {
      expect(guessLanguage(text)).to.equal(language);
    });
  }

  it('says nothing rather than something wrong', () => {
    expect(guessLanguage('')).to.equal(null);
    expect(guessLanguage('12 345, 678')).to.equal(null);
    expect(guessLanguage('Zork blip quux fnord glark wibble wobble flurb')).to.equal(null);
  });
});
