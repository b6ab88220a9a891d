import { JOB_FIELDS } from '#kernel';
import type { BusyDistrict, Query } from '../bench-booking/busy-district.js';
import { WORKPLACES } from '../district/sample-venue-names.js';

const PLACES = ['한들', '새빛', '푸른', '누리', '가온', '다온', '미르', '솔빛', '해오름', '온새미', '구로', '고척', '개봉', '오류', '항동', '가리봉', '신도림', '궁동', '천왕', '수궁', '안양천', '도림천', '버들', '느티', '은하'];
const WEEKS = 16, HALF_DAYS = 10;

/** Gives the venues of a district names, jobs, programmes, places on the map and two half-days a week for a term; one in twenty half-days is booked. */
export async function describeVenues(query: Query, { centreId, venueIds, teachers }: BusyDistrict): Promise<void> {
  const rows = venueIds.map((id, at) => {
    const jobField = JOB_FIELDS[at % JOB_FIELDS.length]!, kinds = WORKPLACES[jobField], kind = kinds[Math.floor(at / JOB_FIELDS.length) % kinds.length]!;
    const place = PLACES[(at * 7) % PLACES.length]!;
    return {
      id, jobField, name: `${place} ${kind.noun} ${at}`, title: `${kind.activity} ${at % 9}`, type: kind.experienceType, venueType: kind.venueType, district: `${place}동`,
      address: `보기구 ${place}로 ${at % 300}`, latitude: 37.44 + (at % 100) / 1_000, longitude: 126.82 + Math.floor(at / 100) / 1_000, minParty: 1 + (at % 6), seats: 8 + (at % 25), accessible: at % 3 === 0,
    };
  });
  const given = [centreId, JSON.stringify(rows)];
  await query(
    `UPDATE venue.venues v SET name = x.name, job_field = x."jobField", venue_type = x."venueType", district = x.district, address = x.address, latitude = x.latitude, longitude = x.longitude,
            min_party = x."minParty", seats = x.seats, accessible = x.accessible
       FROM jsonb_to_recordset($2) AS x(id uuid, name text, "jobField" text, "venueType" text, district text, address text, latitude float8, longitude float8, "minParty" int, seats int, accessible boolean)
      WHERE v.centre_id = $1 AND v.id = x.id`, given);
  await query(
    `INSERT INTO venue.programmes (centre_id, venue_id, code, title, experience_type, hours)
     SELECT $1, x.id, 'P' || x.id, x.title, x.type, 2 FROM jsonb_to_recordset($2) AS x(id uuid, title text, type text)`, given);
  const openings = await query<{ id: string }>(
    `INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit)
     SELECT $1, v.id, date_trunc('week', current_date)::date + 7 + 7 * week + half / 2, CASE half % 2 WHEN 0 THEN 'am' ELSE 'pm' END, v.seats, 4
       FROM venue.venues v, generate_series(0, ${WEEKS - 1}) week, LATERAL (SELECT (hashtext(v.id::text) & 65535) % ${HALF_DAYS} AS half UNION SELECT (hashtext(v.code) & 65535) % ${HALF_DAYS}) halves
      WHERE v.centre_id = $1 RETURNING id`, [centreId]);
  await book(query, centreId, openings.filter((_, at) => at % 20 === 0).map(({ id }) => id), teachers.map(({ organisationId }) => organisationId));
  await query('VACUUM (ANALYZE)');
}

/** Straight into the table, past the rooms: one party of eight each, none of one group twice. */
async function book(query: Query, centreId: string, openingIds: readonly string[], schoolIds: readonly string[]): Promise<void> {
  const [link] = await query<{ id: string }>(
    'INSERT INTO booking.host_links (centre_id, venue_id) SELECT centre_id, venue_id FROM venue.openings WHERE centre_id = $1 AND id = $2 RETURNING id', [centreId, openingIds[0]]);
  if (!link) throw new Error('no opening to book');
  await query('INSERT INTO booking.host_links (centre_id, venue_id) SELECT DISTINCT centre_id, venue_id FROM venue.openings WHERE centre_id = $1 AND id = ANY ($2::uuid[]) AND venue_id NOT IN (SELECT venue_id FROM booking.host_links)', [centreId, openingIds]);
  await query(
    `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, host_link_id, answer_due_on)
     SELECT o.centre_id, o.id, o.venue_id, o.held_on, o.band, i.id, i.valid_from, i.valid_until, ($3::uuid[])[1 + (asked.at % $4::int)::int], 1, 'g' || asked.at, 8, l.id, o.held_on
       FROM unnest($2::uuid[]) WITH ORDINALITY AS asked(id, at) JOIN venue.openings o ON o.id = asked.id
       JOIN LATERAL (SELECT id, valid_from, valid_until FROM safety.inspections WHERE venue_id = o.venue_id LIMIT 1) i ON true
       JOIN LATERAL (SELECT id FROM booking.host_links WHERE venue_id = o.venue_id LIMIT 1) l ON true
      WHERE o.centre_id = $1`, [centreId, openingIds, schoolIds, schoolIds.length]);
}
