import { ArrowLeftOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useTenant } from '../../shared/reference.ts';
import { useNow } from '../../shared/useNow.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import '../parts/print.css';
import './Bulletin.css';
import { figureText, inOrder } from './figures.ts';
import { isScored } from './sheet.ts';
import { type Figures, type Level, useFigures } from './useEvaluation.ts';
import { useExcel } from './useExcel.ts';
import { usePeriodName } from './usePeriodName.ts';
import { useRemarks, useStanding } from './useRemarks.ts';

/** A bulletin tells of the whole, then of those who are compared in it. */
const levels: readonly Level[] = ['district', 'unit', 'street'];

const LevelTable = ({ figures }: { readonly figures: Figures }) => {
  const { t } = useTranslation('evaluation');
  const scored = isScored(figures);
  const gradeName = (code: string | undefined) =>
    figures.grades.find((grade) => grade.code === code)?.name ?? '';
  return (
    <section>
      <h2>{t(`level.${figures.level}`)}</h2>
      <table>
        <thead>
          <tr>
            {scored && <th scope="col">{t('rank')}</th>}
            <th scope="col">{t(`level.${figures.level}`)}</th>
            {scored && <th scope="col">{t('score')}</th>}
            {scored && <th scope="col">{t('grade')}</th>}
            {figures.definitions.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(figures.rows).map((row) => (
            <tr key={row.code}>
              {scored && <td>{row.rank ?? '–'}</td>}
              <th scope="row">{row.name}</th>
              {scored && <td>{row.score?.value.toFixed(1) ?? '–'}</td>}
              {scored && <td>{gradeName(row.score?.grade)}</td>}
              {figures.definitions.map((definition) => (
                <td key={definition.code}>
                  {figureText(definition, row.indicators[definition.code]?.value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Remarks = ({ remarks }: { readonly remarks: readonly string[] }) => {
  const { t } = useTranslation('evaluation');
  return (
    <section>
      <h2>{t('bulletin.remarks')}</h2>
      <ol>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ol>
    </section>
  );
};

const useTitle = (period: string): string => {
  const { t } = useTranslation('evaluation');
  const { data: tenant } = useTenant();
  const name = usePeriodName();
  return t('bulletin.title', { district: tenant?.district.name ?? '', period: name(period) });
};

const Paper = ({ tables, title }: { readonly tables: readonly Figures[]; readonly title: string }) => {
  const { t } = useTranslation('evaluation');
  const { dateTime } = useTimes();
  const now = useNow();
  const [first] = tables;
  return (
    <article className="bulletin">
      <header>
        <h1>{title}</h1>
        <p>{first && t('days', first)}</p>
        <p>{useStanding(tables)}</p>
      </header>
      {tables.map((figures) => (
        <LevelTable key={figures.level} figures={figures} />
      ))}
      <Remarks remarks={useRemarks(tables)} />
      <p>{t('bulletin.made', { at: dateTime(now) })}</p>
    </article>
  );
};

/** All levels of a bulletin, once every one is there. */
const useTables = (period: string) => {
  const found = [
    useFigures({ level: 'district', period }),
    useFigures({ level: 'unit', period }),
    useFigures({ level: 'street', period }),
  ];
  const tables = found.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const error = found.find((one) => one.error !== null)?.error ?? null;
  const refetch = () => Promise.all(found.map((one) => one.refetch()));
  return { tables: tables.length === levels.length ? tables : undefined, error, refetch };
};

/** The bulletin (通报) of a period, on paper or as PDF by the browser's printing, and as an Excel file. */
export const BulletinPage = () => {
  const { t } = useTranslation('evaluation');
  const [params] = useSearchParams();
  const period = params.get('period') ?? '';
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { tables, error, refetch } = useTables(period);
  const title = useTitle(period);
  const save = useExcel(tables ?? []);
  const excel = () => save(title).catch((reason: Error) => message.error(reason.message));
  return (
    <>
      <Flex gap={10} className="no-print" style={{ marginBottom: 14 }}>
        <Button
          icon={<ArrowLeftOutlined aria-hidden />}
          onClick={() => navigate(`/work/evaluation?period=${period}`)}
        >
          {t('bulletin.back')}
        </Button>
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {t('bulletin.print')}
        </Button>
        {tables && (
          <Button icon={<DownloadOutlined aria-hidden />} onClick={excel}>
            {t('bulletin.excel')}
          </Button>
        )}
      </Flex>
      {tables === undefined && error === null && <Waiting />}
      <Trouble error={error} retry={refetch} />
      {tables && <Paper tables={tables} title={title} />}
    </>
  );
};
