import { Module } from '@nestjs/common';
import { CentreRecordsController } from './records.centre.controller.js';

@Module({ controllers: [CentreRecordsController] })
export class RecordsApiModule {}
