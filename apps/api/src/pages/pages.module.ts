import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { HostPageController } from './host-page.controller.js';
import { PageAssetsController } from './page-assets.controller.js';
import { PageFont } from './page-font.js';

/** Pages the api renders itself, for people without an account. */
@Module({ imports: [BookingModule], controllers: [HostPageController, PageAssetsController], providers: [PageFont] })
export class PagesModule {}
