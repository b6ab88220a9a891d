import { Injectable } from '@nestjs/common';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import { isWhollyUnderstood } from '../domain/closing-rule.js';
import { closureInWords } from '../domain/closure-in-words.js';
import { metresBetween } from '../domain/distance.js';
import { readClosingRule } from '../domain/read-closing-rule.js';
import { ClosingTextRepository } from '../persistence/closing-text.repository.js';
import { PlaceQueries } from '../persistence/place.queries.js';

/** A school or venue nearby, as the crow flies. */
export interface NearView { readonly id: string; readonly name: string; readonly latitude: number; readonly longitude: number; readonly metres: number }

export interface SurroundingsView {
  readonly venueId: string;
  readonly name: string;
  /** Null: nobody has said where it is, and nobody guesses. */
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
  /** The nearest ones first; none without a place. */
  readonly schools: readonly NearView[];
  readonly venues: readonly NearView[];
  readonly closing: { readonly text: string; readonly isWhollyUnderstood: boolean; readonly understood: readonly string[]; readonly notUnderstood: readonly string[] } | null;
}

const MOST_SCHOOLS = 10, MOST_VENUES = 5;

/** Where a venue is, what is near it, and when it says it is shut. */
@Injectable()
export class Surroundings {
  constructor(private readonly venues: VenueCatalogue, private readonly places: PlaceQueries, private readonly texts: ClosingTextRepository) {}

  /** VenueNotFound. */
  async of(centreId: string, venueId: string): Promise<SurroundingsView> {
    const venue = await this.venues.find(centreId, venueId);
    if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
    const { name, latitude, longitude } = venue, text = await this.texts.of(venueId);
    const around = (await this.places.all(centreId)).flatMap(({ kind, ...near }) => {
      const metres = metresBetween(venue, near);
      return metres === null || near.id === venueId ? [] : [{ kind, ...near, metres: Math.round(metres) }];
    }).sort((a, b) => a.metres - b.metres);
    const nearest = (wanted: 'school' | 'venue', most: number): NearView[] => around.filter(({ kind }) => kind === wanted).slice(0, most).map(({ kind: _, ...near }) => near);
    return {
      venueId, name, place: latitude === null || longitude === null ? null : { latitude, longitude },
      schools: nearest('school', MOST_SCHOOLS), venues: nearest('venue', MOST_VENUES), closing: text === null ? null : closingOf(text),
    };
  }
}

function closingOf(text: string): NonNullable<SurroundingsView['closing']> {
  const rule = readClosingRule(text);
  return { text, isWhollyUnderstood: isWhollyUnderstood(rule), understood: rule.closures.map(closureInWords), notUnderstood: rule.notUnderstood };
}
