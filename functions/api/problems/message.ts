import type { Language } from '../../domain/tenant/types.ts';
import { namesOf } from '../present/names.ts';
import { en } from './messages.en.ts';
import { zhCN } from './messages.zh.ts';
import type { Fault, ProblemType } from './types.ts';

/** What a problem is called, and what it says in one case of it. */
export interface Message {
  readonly title: string;
  readonly detail: string;
}

const messages: Readonly<Record<Language, Readonly<Record<ProblemType, Message>>>> = { 'zh-CN': zhCN, en };

const shown = (name: string, value: string | number | boolean, language: Language): string => {
  const text = String(value);
  return namesOf[name]?.[language][text] ?? text;
};

const valueFor = (name: string, fault: Fault, language: Language): string => {
  if (name === 'field') return fault.field ?? '';
  const value = fault.params?.[name];
  return value === undefined ? '' : shown(name, value, language);
};

/** The title and detail of a fault in a language, its values filled in; what is not known leaves nothing behind. */
export const messageFor = (fault: Fault, language: Language): Message => {
  const { title, detail } = messages[language][fault.type];
  return {
    title,
    detail: detail.replace(/\{(\w+)\}/g, (_, name: string) => valueFor(name, fault, language)),
  };
};

export const titleOf = (type: ProblemType, language: Language): string => messages[language][type].title;
