import { type MetVenue, obstaclesOf } from './obstacle.js';

const venue: MetVenue = { isRunning: true, levels: ['middle'], minParty: 4, seats: 10, isCleared: true, openPlaces: 3, freePlaces: 2, takeablePlaces: 1 };
const group = { level: 'middle', headcount: 8 } as const;

describe('why a group cannot go to a venue', () => {
  it('has nothing to say when it can', () => {
    expect(obstaclesOf(venue, group)).toEqual([]);
    expect(obstaclesOf({ ...venue, levels: ['high'] }, {})).toEqual([]);
  });

  it('names every lasting reason', () => {
    expect(obstaclesOf({ ...venue, isRunning: false, levels: ['high'] }, { ...group, headcount: 3 })).toEqual(['not-running', 'wrong-level', 'party-too-small']);
    expect(obstaclesOf(venue, { ...group, headcount: 11 })).toEqual(['party-too-large']);
  });

  it('tells a full venue from one whose host takes no more, and from one that opened nothing', () => {
    expect(obstaclesOf({ ...venue, takeablePlaces: 0 }, group)).toEqual(['host-limit']);
    expect(obstaclesOf({ ...venue, takeablePlaces: 0, freePlaces: 0 }, group)).toEqual(['no-free-place']);
    expect(obstaclesOf({ ...venue, takeablePlaces: 0, freePlaces: 0, openPlaces: 0 }, group)).toEqual(['nothing-open']);
    expect(obstaclesOf({ ...venue, isCleared: false, takeablePlaces: 0, freePlaces: 0, openPlaces: 0 }, group)).toEqual(['not-cleared']);
  });
});
