import { Module } from '@nestjs/common';
import { PhotoStore } from './application/photo-store.service.js';
import { PhotoRepository } from './persistence/photo.repository.js';

/** Pictures of places: looked at, cleaned, kept. */
@Module({ providers: [PhotoStore, PhotoRepository], exports: [PhotoStore] })
export class PhotosModule {}
