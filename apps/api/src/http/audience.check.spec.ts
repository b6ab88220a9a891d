import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Audience, Public } from './audience.decorator.js';
import { AudienceCheck } from './audience.check.js';

@Controller('open')
@Public()
class OpenController {
  @Get() answer() { return {}; }
}

@Controller('mixed')
class MixedController {
  @Get() @Audience('teacher') seen() { return {}; }
  @Get('other') forgotten() { return {}; }
}

const houseOf = (...controllers: (new () => object)[]) => {
  @Module({ imports: [DiscoveryModule], controllers, providers: [AudienceCheck] })
  class House {}
  return Test.createTestingModule({ imports: [House] }).compile();
};

describe('the audience check', () => {
  it('lets a house start in which every route says whom it is for', async () => {
    const house = await houseOf(OpenController);
    await expect(house.init()).resolves.toBeDefined();
    await house.close();
  });

  it('refuses to start with a planted route that does not', async () => {
    const house = await houseOf(OpenController, MixedController);
    await expect(house.init()).rejects.toThrow('MixedController.forgotten');
  });
});
