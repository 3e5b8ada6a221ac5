import { Form } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Control } from '../actions/fields.ts';
import type { ActionName } from '../actions/send.ts';
import type { CaseView } from '../casePage/useCase.ts';
import { SubcategoryField } from './CategoryField.tsx';
import { ComponentField } from './ComponentField.tsx';
import { ConditionField } from './ConditionField.tsx';
import { MergeField } from './MergeField.tsx';
import { OpinionField } from './OpinionField.tsx';
import { OrderField } from './OrderField.tsx';
import { PartsField } from './PartsField.tsx';
import { HandlerField, SupervisorField } from './PersonField.tsx';
import { PhotosField } from './PhotosField.tsx';
import { DayField, InstantField, LimitField, SatisfactionField, YesNoField } from './simpleFields.tsx';
import { UnitField } from './UnitField.tsx';

/** What every control gets: its value from the form, and the case that it is about. */
export interface FieldProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly action: ActionName;
  readonly subject: CaseView;
}

const controls: Readonly<Record<Control, ComponentType<FieldProps>>> = {
  supervisor: SupervisorField,
  handler: HandlerField,
  subcategory: SubcategoryField,
  component: ComponentField,
  condition: ConditionField,
  unit: UnitField,
  case: MergeField,
  parts: PartsField,
  order: OrderField,
  opinion: OpinionField,
  photos: PhotosField,
  day: DayField,
  instant: InstantField,
  limit: LimitField,
  yesNo: YesNoField,
  satisfaction: SatisfactionField,
};

interface ActionFieldProps {
  readonly name: string;
  readonly control: Control;
  readonly required: boolean;
  readonly action: ActionName;
  readonly subject: CaseView;
}

/** What a control starts with: what the case already says. */
const beginning = (name: string, control: Control, subject: CaseView): unknown => {
  if (control === 'subcategory') return subject.subcategory;
  if (control === 'component') return subject.component;
  return name === 'handler' ? subject.handler : undefined;
};

/** One field of an action's form, with its label, and what is wrong with it below. */
export const ActionField = ({ name, control, required, action, subject }: ActionFieldProps) => {
  const { t } = useTranslation('workbench');
  const Field = controls[control];
  const label = t([`field.${action}.${name}`, `field.${name}`]);
  return (
    <Form.Item
      name={name}
      label={label}
      initialValue={beginning(name, control, subject)}
      rules={[{ required, message: t('field.required', { label }) }]}
    >
      <Field action={action} subject={subject} />
    </Form.Item>
  );
};
