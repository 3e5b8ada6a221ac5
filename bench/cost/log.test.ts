import { afterEach, describe, expect, it, vi } from 'vitest';
import { jsonLog } from '../../functions/ports/log.ts';
import { meterLog } from './log.ts';

afterEach(() => vi.restoreAllMocks());

describe('the metered log', () => {
  it('counts the bytes that the functions would write', () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
    jsonLog.info('case-closed', { number: '第七号' });
    jsonLog.info('nothing');
    const log = meterLog(jsonLog);
    log.info('case-closed', { number: '第七号' });
    log.info('nothing');
    expect(written).toHaveLength(2);
    expect(log.bytes()).toBe(Buffer.byteLength(written.join('')));
    log.reset();
    expect(log.bytes()).toBe(0);
  });

  it('still shows what somebody must know', () => {
    const shown = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const log = meterLog(shown);
    log.warn('late', { case: 'c1' });
    log.error('broken');
    expect(shown.warn).toHaveBeenCalledWith('late', { case: 'c1' });
    expect(shown.error).toHaveBeenCalledTimes(1);
    expect(shown.info).not.toHaveBeenCalled();
  });
});
