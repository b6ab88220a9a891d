/** A sheet's columns under the names of the code. */
export const PREPARATION = `p.prior_education_on::text AS "priorEducationOn", p.prior_education_by AS "priorEducationBy", p.safety_education_on::text AS "safetyEducationOn",
  p.safety_education_by AS "safetyEducationBy", p.meeting_point AS "meetingPoint", p.directions, p.mentor_name AS "mentorName", p.what_to_bring AS "whatToBring", p.travel,
  p.school_escorts AS "schoolEscorts", p.teacher_name AS "teacherName", p.teacher_phone AS "teacherPhone", p.version`;

export const INCIDENT = `i.id, i.booking_id AS "bookingId", i.kind, i.happened_at AS "happenedAt", i.what, i.told, i.injured, i.reported_by AS "reportedBy", i.reported_at AS "reportedAt"`;

/** With its escort and whether trained by the day; of promises for another day than the booking's nobody speaks. */
export const ESCORTS_OF_VISITS = `
  SELECT d.booking_id AS "bookingId", e.id AS "escortId", e.name, e.phone, e.kind,
         EXISTS (SELECT 1 FROM visit.trainings t WHERE t.escort_id = e.id AND t.held_on <= d.held_on) AS "isTrained"
    FROM visit.duties d JOIN visit.escorts e ON e.id = d.escort_id JOIN booking.bookings b ON b.id = d.booking_id AND b.held_on = d.held_on AND b.band = d.band`;

export const LEGS_OF_VISITS = `
  SELECT l.id, l.booking_id AS "bookingId", l.vehicle_id AS "vehicleId", v.kind, v.name, v.phone, l.riders, l.departs_at AS "departsAt"
    FROM visit.legs l JOIN visit.vehicles v ON v.id = l.vehicle_id JOIN booking.bookings b ON b.id = l.booking_id AND b.held_on = l.held_on AND b.band = l.band`;
