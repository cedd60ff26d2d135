// Makes up the same issues in English and in Chinese, which differ in their script only: each character of Chinese has
// to be cut out of a font of 20,000.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const texts = {
  en: {
    name: 'Larkspur Letter',
    section: 'News',
    title: (number, item) => `News ${item} of issue ${number}`,
    space: ' ',
    sentences: [
      'The council holds a talk on the rights of refugees in the city library, and everybody is welcome.',
      'Lawyers answer questions on asylum, on families and on permits to work.',
      'The talk is free, but there are few seats, so please register early.',
      'Volunteers help with food in the kitchen, and with the translation of papers.',
      'This year’s report says how the courts decide, and what an association can do.',
      'The garden behind the school is open in spring, in summer and in autumn.',
      'Trains and buses run every hour; the bridge over the river is closed until May.',
    ],
  },
  zh: {
    name: '飞燕草通讯',
    section: '新闻',
    title: (number, item) => `第 ${number} 期新闻之 ${item}`,
    space: '',
    sentences: [
      '委员会在城市图书馆举办关于难民权利的讲座，欢迎所有人参加。',
      '律师会回答关于庇护申请、家庭团聚和工作许可的问题。',
      '讲座免费，但是座位有限，请提前登记。',
      '志愿者在厨房帮助准备食物，也帮助翻译文件。',
      '今年的报告说明了法院怎样判决，以及协会可以做些什么。',
      '学校后面的花园在春天、夏天和秋天开放。',
      '火车和公共汽车每小时一班，河上的桥关闭到五月。',
    ],
  },
};

/** Writes a publication in one of the two languages, with so many issues. */
export function writeInScript(folder, language, count) {
  const { name, section, title, space, sentences } = texts[language];
  mkdirSync(join(folder, 'issues'), { recursive: true });
  writeFileSync(join(folder, 'bulletin.yaml'), `name: ${name}\nlanguages: [${language}]\n`);
  for (let number = 1; number <= count; number += 1) {
    const items = Array.from({ length: 12 }, (_, item) => {
      const said = Array.from({ length: 9 }, (_, at) => sentences[(number + item * 3 + at * at) % sentences.length]);
      return `      - title: ${title(number, item + 1)}\n        body: ${said.join(space)}\n`;
    });
    writeFileSync(
      join(folder, 'issues', `${String(number).padStart(3, '0')}.${language}.yaml`),
      `number: ${number}\ndate: ${2020 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}\nsections:\n  - title: ${section}\n    items:\n${items.join('')}`,
    );
  }
}
