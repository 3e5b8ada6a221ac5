import type { Command } from '../domain/case/commands.ts';

interface NamedPhoto {
  readonly id: string;
  readonly field: string;
}

/** Every photo a command names, with the field that names it. */
export const photosNamedIn = (command: Command): readonly NamedPhoto[] => {
  if (!('photos' in command)) return [];
  return command.photos.map((photo, index) =>
    typeof photo === 'string'
      ? { id: photo, field: `photos[${index}]` }
      : { id: photo.id, field: `photos[${index}].id` },
  );
};
