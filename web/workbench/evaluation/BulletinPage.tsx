import { ArrowLeftOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Paper } from '../../shared/evaluation/Paper.tsx';
import type { Bulletin } from '../../shared/evaluation/types.ts';
import { useLater } from '../../shared/evaluation/useLater.ts';
import { usePeriodName } from '../../shared/evaluation/usePeriodName.ts';
import { useTenant } from '../../shared/reference.ts';
import { useNow } from '../../shared/useNow.ts';
import { useTimes } from '../../shared/useTimes.ts';
import '../parts/print.css';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useBulletin } from './useBulletins.ts';
import { type Figures, useFigures } from './useEvaluation.ts';
import { useExcel } from './useExcel.ts';
import { useRemarks, useStanding } from './useRemarks.ts';

interface BarProps {
  readonly period: string;
  readonly title: string;
  readonly tables: readonly Figures[];
  readonly remarks: readonly string[];
}

const Bar = ({ period, title, tables, remarks }: BarProps) => {
  const { t } = useTranslation('evaluation');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const save = useExcel(tables, remarks);
  const excel = () => save(title).catch((reason: Error) => message.error(reason.message));
  return (
    <Flex gap={10} wrap className="no-print" style={{ marginBottom: 14 }}>
      <Button
        icon={<ArrowLeftOutlined aria-hidden />}
        onClick={() => navigate(`/work/evaluation?period=${period}`)}
      >
        {t('bulletin.back')}
      </Button>
      <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
        {t('bulletin.print')}
      </Button>
      {tables.length > 0 && (
        <Button icon={<DownloadOutlined aria-hidden />} onClick={excel}>
          {t('bulletin.excel')}
        </Button>
      )}
    </Flex>
  );
};

/** A bulletin that was made and kept. */
const Kept = ({ bulletin }: { readonly bulletin: Bulletin }) => {
  const { t } = useTranslation('evaluation');
  const { dateTime } = useTimes();
  const periodName = usePeriodName();
  const { data: tenant } = useTenant();
  const { name, period, issuer, tables, madeAt } = bulletin;
  const district = tenant?.district.name ?? '';
  const title = t('bulletin.kept', { district, name, period: periodName(period) });
  const remarks = [...bulletin.remarks, ...useRemarks(tables)];
  const later = useLater(bulletin);
  return (
    <>
      <Bar period={period} title={title} tables={tables} remarks={[...remarks, ...later]} />
      <Paper
        title={title}
        issuer={issuer}
        standing={t('bulletin.frozen')}
        tables={tables}
        remarks={remarks}
        later={later}
        made={t('bulletin.made', { at: dateTime(madeAt) })}
      />
    </>
  );
};

const KeptPage = ({ code, period }: { readonly code: string; readonly period: string }) => {
  const { data, error, refetch } = useBulletin(code, period);
  if (data !== undefined) return <Kept bulletin={data} />;
  return error === null ? <Waiting /> : <Trouble error={error} retry={refetch} />;
};

/** What a bulletin of the period would say now: of the whole, then of those who are compared in it. */
const useTables = (period: string) => {
  const found = [
    useFigures({ level: 'district', period }),
    useFigures({ level: 'unit', period }),
    useFigures({ level: 'street', period }),
  ];
  const tables = found.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const error = found.find((one) => one.error !== null)?.error ?? null;
  const refetch = () => Promise.all(found.map((one) => one.refetch()));
  return { tables: tables.length === found.length ? tables : undefined, error, refetch };
};

const Draft = ({ period, tables }: { readonly period: string; readonly tables: readonly Figures[] }) => {
  const { t } = useTranslation('evaluation');
  const { dateTime } = useTimes();
  const now = useNow();
  const periodName = usePeriodName();
  const { data: tenant } = useTenant();
  const title = t('bulletin.title', { district: tenant?.district.name ?? '', period: periodName(period) });
  const remarks = useRemarks(tables);
  return (
    <>
      <Bar period={period} title={title} tables={tables} remarks={remarks} />
      <Paper
        title={title}
        standing={useStanding(tables)}
        tables={tables}
        remarks={remarks}
        made={t('bulletin.seen', { at: dateTime(now) })}
      />
    </>
  );
};

const DraftPage = ({ period }: { readonly period: string }) => {
  const { tables, error, refetch } = useTables(period);
  if (tables !== undefined) return <Draft period={period} tables={tables} />;
  return error === null ? <Waiting /> : <Trouble error={error} retry={refetch} />;
};

/**
 * The bulletin (通报) of a period, on paper or as PDF by the browser's printing, and as an Excel file: one that was made and
 * kept, or what one would say now.
 */
export const BulletinPage = () => {
  const [params] = useSearchParams();
  const code = params.get('code');
  const period = params.get('period') ?? '';
  return code === null ? <DraftPage period={period} /> : <KeptPage code={code} period={period} />;
};
