import { describe, expect, it } from 'vitest';
import { channelsOf } from './channel.chosen.ts';
import { ChannelSettingsError, readChannelSettings } from './channel.settings.ts';
import { VirtualClock } from './clock.ts';

const text = (settings: object) => JSON.stringify(settings);
const smtp = { kind: 'smtp', url: 'smtps://user:pass@mail.example:465', from: 'a@b.example' };
const robot = { kind: 'wecom', url: 'https://robot.example/send?key=top-secret' };

const problemWith = (source: string): string => {
  try {
    readChannelSettings(source);
  } catch (error) {
    if (error instanceof ChannelSettingsError) return error.message;
    throw error;
  }
  return '';
};

describe('the operator’s settings of channels', () => {
  it('may be absent: then there is no channel', () => {
    expect(channelsOf(readChannelSettings(undefined), new VirtualClock(0))).toEqual({});
  });

  it('make the channels that they name', () => {
    const settings = readChannelSettings(text({ email: smtp, sms: { kind: 'sns' }, robots: { r: robot } }));
    expect(Object.keys(channelsOf(settings, new VirtualClock(0)))).toEqual(['email', 'sms', 'robot']);
  });

  it.each([
    ['that are no JSON', '{"email": "top-secret', /not JSON/],
    ['of an unknown kind', text({ email: { ...smtp, kind: 'pigeon' } }), /email\.kind/],
    ['with something more', text({ telex: {} }), /telex/],
    [
      'that would go in the open',
      text({ robots: { r: { ...robot, url: 'http://robot.example/top-secret' } } }),
      /robots\.r\.url: must begin with https/,
    ],
    [
      'whose sender would be somebody else’s text',
      text({ sms: { kind: 'sns', senderId: '城管' } }),
      /senderId/,
    ],
  ])('%s are refused in a sentence that quotes no secret', (_what, source, expected) => {
    expect(problemWith(source)).toMatch(expected);
    expect(problemWith(source)).not.toContain('top-secret');
  });

  it('may name a gateway on this very machine without encryption, and nothing that only looks like it', () => {
    const sms = (url: string) => text({ sms: { kind: 'gateway', url } });
    expect(problemWith(sms('http://127.0.0.1:9000/{phone}'))).toBe('');
    expect(problemWith(sms('http://127.0.0.1.evil.example/'))).toMatch(/https/);
    expect(problemWith(sms('http://localhost@evil.example/'))).toMatch(/https/);
  });
});
