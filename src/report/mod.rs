//! Reports: one file a format; each reads only a report.
