import { useTranslation } from 'react-i18next';
import { Scroll } from '../Scroll.tsx';
import './Bulletin.css';
import { figureText, inOrder, isScored } from './figures.ts';
import type { Figures, Row } from './types.ts';
import { useRankedFrom } from './useRankedFrom.ts';

const Grade = ({ figures, score }: { readonly figures: Figures; readonly score: Row['score'] }) => {
  const grade = figures.grades.find(({ code }) => code === score?.grade);
  if (grade === undefined) return null;
  return (
    <>
      <span className="grade" style={{ background: grade.colour }} aria-hidden /> {grade.name}
    </>
  );
};

const LevelTable = ({ figures }: { readonly figures: Figures }) => {
  const { t } = useTranslation('evaluation');
  const scored = isScored(figures);
  const ranked = useRankedFrom()(figures);
  return (
    <section>
      <h2>{t(`level.${figures.level}`)}</h2>
      <Scroll label={t(`level.${figures.level}`)}>
        <table>
          <thead>
            <tr>
              {scored && <th scope="col">{t('rank')}</th>}
              <th scope="col">{t(`level.${figures.level}`)}</th>
              {scored && <th scope="col">{t('score')}</th>}
              {scored && <th scope="col">{t('grade')}</th>}
              {figures.definitions.map(({ key, name }) => (
                <th key={key} scope="col">
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
                {scored && (
                  <td>
                    <Grade figures={figures} score={row.score} />
                  </td>
                )}
                {figures.definitions.map((definition) => (
                  <td key={definition.key}>
                    {figureText(definition, row.indicators[definition.key]?.value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {ranked !== undefined && <p>{ranked}</p>}
    </section>
  );
};

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );

interface PaperProps {
  readonly title: string;
  /** the body that issues it; absent for figures as they are now */
  readonly issuer?: string | undefined;
  /** whether the figures may still change */
  readonly standing: string;
  readonly tables: readonly Figures[];
  readonly remarks: readonly string[];
  /** what was adjusted since it was made */
  readonly later?: readonly string[];
  /** when it was made, in words */
  readonly made: string;
}

/** A bulletin (通报) as it is printed: title, period, tables, remarks, who issues it and when. */
export const Paper = ({ title, issuer, standing, tables, remarks, later = [], made }: PaperProps) => {
  const { t } = useTranslation('evaluation');
  const [first] = tables;
  return (
    <article className="bulletin">
      <header>
        <h1>{title}</h1>
        <p>{first && t('days', first)}</p>
        <p>{standing}</p>
      </header>
      {tables.map((figures) => (
        <LevelTable key={figures.level} figures={figures} />
      ))}
      <Lines title={t('bulletin.remarks')} lines={remarks} />
      <Lines title={t('bulletin.later')} lines={later} />
      <footer>
        {issuer !== undefined && <p>{issuer}</p>}
        <p>{made}</p>
      </footer>
    </article>
  );
};
