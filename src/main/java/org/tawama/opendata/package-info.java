/// **For** showing records to people and machines: sheets (a record with its references resolved, on one day, as known
/// at one entry) and the formats in which sheets leave:
/// JSON, CSV, GeoJSON, iCalendar, Atom.
/// **Knows** the registrar's reading side and every kind of record. **Never** searches, counts or writes.
/// **Guarantees** that a sheet names the entry since which it reads as it does, and the days between which it holds.
/// **Start reading at** [org.tawama.opendata.Sheets].
@NullMarked
package org.tawama.opendata;

import org.jspecify.annotations.NullMarked;
