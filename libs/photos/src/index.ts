export { PhotoStore, type SentPhoto } from './application/photo-store.service.js';
export type { KeptPhoto, PhotoFile } from './application/photo.views.js';
export { MOST_PHOTO_BYTES } from './domain/clean-photo.js';
export { PhotoBroken, PhotoHidesSomething, PhotoIdTaken, PhotoKindRefused, PhotoTooLarge, PhotoTooManyPixels } from './domain/photos.errors.js';
export { PHOTO_TYPES, type PhotoType } from './domain/picture.js';
export { PhotosModule } from './photos.module.js';
