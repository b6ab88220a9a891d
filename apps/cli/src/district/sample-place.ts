import { KM_PER_DEGREE } from '#kernel';
import type { SeededRandom } from './seeded-random.js';

/** A made-up borough, six by six kilometres, ten neighbourhoods: none of these names is a real administrative area. */
export const SAMPLE_CITY = '가람시';
export const SAMPLE_BOROUGH = '나루구';

/** South-west corner of the square; the figures lie in Korea, the borough does not exist. */
const CORNER = { latitude: 37.0, longitude: 127.55 };
const SIDE_KM = 6;

const NEIGHBOURHOODS = [
  { name: '은여울동', road: '은여울로', x: 1.0, y: 1.2 }, { name: '달무리동', road: '달무리로', x: 3.1, y: 0.9 },
  { name: '노을터동', road: '노을터길', x: 5.1, y: 1.1 }, { name: '바람골동', road: '바람골로', x: 0.9, y: 3.0 },
  { name: '솔그루동', road: '솔그루로', x: 2.6, y: 2.7 }, { name: '나비들동', road: '나비들길', x: 4.2, y: 3.1 },
  { name: '꽃여울동', road: '꽃여울로', x: 5.5, y: 3.5 }, { name: '해오름뜰동', road: '해오름뜰로', x: 1.3, y: 5.0 },
  { name: '별무리동', road: '별무리로', x: 3.2, y: 5.1 }, { name: '새터말동', road: '새터말길', x: 5.0, y: 5.2 },
] as const;

export interface SamplePlace {
  district: string;
  address: string;
  latitude: number;
  longitude: number;
}

export function samplePlace(random: SeededRandom): SamplePlace {
  const x = random.next() * SIDE_KM;
  const y = random.next() * SIDE_KM;
  const nearest = NEIGHBOURHOODS.reduce((best, each) => (Math.hypot(each.x - x, each.y - y) < Math.hypot(best.x - x, best.y - y) ? each : best));
  const latitude = CORNER.latitude + y / KM_PER_DEGREE;
  const longitude = CORNER.longitude + x / (KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180));
  return {
    district: nearest.name,
    address: `${SAMPLE_CITY} ${SAMPLE_BOROUGH} ${nearest.road} ${random.int(1, 240)}`,
    latitude: Number(latitude.toFixed(6)),
    longitude: Number(longitude.toFixed(6)),
  };
}

/** 070-0xxx numbers are handed to nobody. */
export function samplePhone(serial: number): string {
  return `070-0${String(Math.floor(serial / 10_000)).padStart(3, '0')}-${String(serial % 10_000).padStart(4, '0')}`;
}

export const SAMPLE_MAIL_DOMAIN = 'sample.goreuge.example';

const FAMILY_NAMES = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임', '한', '오', '서', '신', '권', '황'] as const;
const GIVEN_NAMES = ['가람', '나래', '다온', '라온', '마루', '보람', '새봄', '아라', '이든', '찬솔', '한별', '하람', '슬기', '도담', '미르', '은솔'] as const;

export function samplePerson(random: SeededRandom): string {
  return random.pick(FAMILY_NAMES) + random.pick(GIVEN_NAMES);
}
