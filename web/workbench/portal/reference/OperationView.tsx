import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../Portal.module.css';
import { JsonCode } from '../parts/Code.tsx';
import {
  type Answer,
  type ApiDocument,
  type Content,
  fieldsOf,
  type Operation,
  parametersOf,
  typeText,
} from './document.ts';

interface Part {
  readonly operation: Operation;
  readonly document: ApiDocument;
}

const Parameters = ({ operation, document }: Part) => {
  const { t } = useTranslation('portal');
  const parameters = parametersOf(operation, document);
  if (parameters.length === 0) return null;
  return (
    <>
      <h3 className={styles.sub}>{t('reference.parameters')}</h3>
      <Table
        rowKey={({ name, in: place }) => `${place} ${name}`}
        size="small"
        pagination={false}
        dataSource={[...parameters]}
        columns={[
          { title: t('name'), dataIndex: 'name' },
          { title: t('reference.in'), dataIndex: 'in', width: 90 },
          { title: t('reference.type'), key: 'type', render: (_, { schema }) => typeText(schema) },
          {
            title: t('reference.required'),
            key: 'required',
            width: 70,
            render: (_, { required }) => (required ? t('yes') : '—'),
          },
          {
            title: t('endpoint.description'),
            key: 'text',
            render: (_, one) => one.description ?? one.schema?.description,
          },
        ]}
      />
    </>
  );
};

interface BodyProps {
  readonly content: Content;
  readonly document: ApiDocument;
  readonly label: string;
}

/** The fields of a body, and one as an example if the document has one. */
const Body = ({ content, document, label }: BodyProps) => {
  const { t } = useTranslation('portal');
  const fields = fieldsOf(content.schema ?? {}, document);
  return (
    <>
      {fields.length > 0 && (
        <Table
          rowKey="name"
          size="small"
          pagination={false}
          scroll={{ x: 600 }}
          dataSource={[...fields]}
          columns={[
            { title: t('reference.field'), dataIndex: 'name', className: styles.path ?? '' },
            { title: t('reference.type'), dataIndex: 'type', className: styles.path ?? '' },
            {
              title: t('reference.required'),
              key: 'required',
              width: 70,
              render: (_, { required }) => (required ? t('yes') : '—'),
            },
            { title: t('endpoint.description'), dataIndex: 'description' },
          ]}
        />
      )}
      {content.example !== undefined && (
        <JsonCode value={content.example} label={t('reference.exampleOf', { label })} />
      )}
    </>
  );
};

const contentsOf = ({ content }: Pick<Answer, 'content'>) => Object.entries(content ?? {});

const RequestBody = ({ operation, document }: Part) => {
  const { t } = useTranslation('portal');
  return contentsOf(operation.requestBody ?? {}).map(([media, content]) => (
    <section key={media} className={styles.stack}>
      <h3 className={styles.sub}>
        {t('reference.body')} · {media}
      </h3>
      <Body content={content} document={document} label={t('reference.body')} />
    </section>
  ));
};

const isProblem = ([status]: readonly [string, Answer]): boolean => Number(status) >= 400;

const Answers = ({ operation, document }: Part) => {
  const { t } = useTranslation('portal');
  const right = Object.entries(operation.responses).filter((one) => !isProblem(one));
  return right.map(([status, answer]) => (
    <section key={status} className={styles.stack}>
      <h3 className={styles.sub}>
        {status} · {answer.description}
      </h3>
      {contentsOf(answer).map(([media, content]) => (
        <Body key={media} content={content} document={document} label={t('reference.answer', { status })} />
      ))}
    </section>
  ));
};

const Problems = ({ operation }: Part) => {
  const { t } = useTranslation('portal');
  const problems = Object.entries(operation.responses).filter(isProblem);
  return (
    <>
      <h3 className={styles.sub}>{t('reference.problems')}</h3>
      <ul>
        {problems.map(([status, { description }]) => (
          <li key={status}>
            {status}: <span className={styles.path}>{description}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Everything that the document says of a route; who may call it stands in its description. */
export const OperationView = (part: Part) => (
  <div className={styles.stack}>
    <p className={styles.note} style={{ whiteSpace: 'pre-line' }}>
      {part.operation.description}
    </p>
    <Parameters {...part} />
    <RequestBody {...part} />
    <Answers {...part} />
    <Problems {...part} />
  </div>
);
