import { CameraOutlined } from '@ant-design/icons';
import { Button, Flex, Upload, type UploadFile } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { preparePhoto } from '../../offline/preparePhoto.ts';
import { useTenant } from '../../shared/reference.ts';
import { uploadPhoto } from '../../shared/uploadPhoto.ts';
import { faultOfFile, megabytes, type PhotoFault, type PhotoRules } from '../../touch/photoRules.ts';
import type { FieldProps } from './ActionField.tsx';

const useFaultWords = (rules: PhotoRules | undefined) => {
  const { t } = useTranslation();
  return (fault: PhotoFault, file: File): string => {
    const types = rules?.types
      .map((type) => type.replace('image/', '').toUpperCase())
      .join(t('listSeparator'));
    const words: Readonly<Record<PhotoFault, string>> = {
      type: t('photo.wrongType', { type: file.type || file.name, types }),
      size: t('photo.tooLarge', {
        size: `${megabytes(file.size)} MB`,
        max: `${megabytes(rules?.maxBytes ?? 0)} MB`,
      }),
      count: t('photo.tooMany', { max: rules?.maxPhotos }),
      unreadable: t('photo.unreadable'),
      full: t('photo.full'),
    };
    return words[fault];
  };
};

/** A photo is judged before it goes up, then goes up at once, so that sending the form takes no time. */
const useUploading = (rules: PhotoRules | undefined, taken: number) => {
  const [fault, setFault] = useState<string>();
  const words = useFaultWords(rules);
  const send = async (file: File): Promise<string> => {
    if (rules === undefined) throw new Error('the rules of the tenant are not here yet');
    const refuse = (why: PhotoFault): never => {
      setFault(words(why, file));
      throw new Error(why);
    };
    setFault(undefined);
    const wrong = faultOfFile(file, taken, rules);
    if (wrong !== undefined) return refuse(wrong);
    const prepared = await preparePhoto(file, rules);
    return prepared.kind === 'fault' ? refuse(prepared.fault) : uploadPhoto(prepared.photo);
  };
  return { fault, send };
};

const idsIn = (files: readonly UploadFile[]): string[] =>
  files.flatMap(({ status, response }) => (status === 'done' ? [String(response)] : []));

export interface PhotosInputProps {
  readonly id?: string;
  readonly onChange: (ids: string[]) => void;
}

/** Photos that go up as they are chosen. Its value is the ids of those that have arrived. */
export const PhotosInput = ({ id, onChange }: PhotosInputProps) => {
  const { t } = useTranslation('workbench');
  const { data: tenant } = useTenant();
  const rules = tenant && { ...tenant.photos, maxPhotos: tenant.maxPhotos };
  const [files, setFiles] = useState<UploadFile[]>([]);
  const { fault, send } = useUploading(rules, files.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the files change, not when the listener does
  useEffect(() => onChange(idsIn(files)), [files]);
  return (
    <Flex vertical gap={6}>
      <Upload
        {...(id === undefined ? {} : { id })}
        accept="image/*"
        multiple
        listType="picture"
        fileList={files}
        onChange={({ fileList }) => setFiles(fileList)}
        customRequest={({ file, onSuccess, onError }) => {
          send(file as File).then(
            (photo) => onSuccess?.(photo),
            (error: Error) => onError?.(error),
          );
        }}
      >
        <Button icon={<CameraOutlined />}>{t('field.addPhotos')}</Button>
      </Upload>
      {fault !== undefined && <span role="alert">{fault}</span>}
    </Flex>
  );
};

export const PhotosField = ({ id, onChange }: FieldProps) => (
  <PhotosInput {...(id === undefined ? {} : { id })} onChange={(ids) => onChange?.(ids)} />
);
