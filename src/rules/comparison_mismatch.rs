//! How many times as large as something that readers know.

use crate::known::COMPARISON;
use crate::relation::Outcome;

rule! {
    /// # comparison-mismatch
    ///
    /// An area is not so many times the size of Wales, Texas or a football pitch as the text says. A comparison is a picture:
    /// what is within a third of it passes.
    ///
    /// ## Flags
    ///
    /// - The fire burned **8,000 square kilometres**, twice the size of Wales. — 8,000 square kilometres is 0.39 times the size of Wales, which has 20,779 square kilometres
    /// - The park covers **100,000 square miles**, half the size of Wales. — 100,000 square miles is 12 times the size of Wales, which has 20,779 square kilometres
    /// - The lease is for **2,000 square miles**, three times the size of Texas. — 2,000 square miles is 0.0074 times the size of Texas, which has 695,660 square kilometres
    /// - A lot of **50 hectares**, the size of a football pitch, is for sale. — 50 hectares is 70 times the size of a football pitch, which has 7,140 square metres
    /// - The ship, **60 metres**, as long as two football pitches, left. — 60 metres is 0.57 times as long as a football pitch, which has 105 metres
    /// - The mast is **90 metres** high, twice as tall as the Eiffel Tower. — 90 metres is 0.27 times as tall as the Eiffel Tower, which has 330 metres
    /// - The iceberg has **1,500 sq km**, twice the size of Greater London. — 1,500 square kilometres is 0.95 times the size of Greater London, which has 1,572 square kilometres
    /// - The garden has **90 acres**, the size of Manhattan. — 90 acres is 0.0062 times the size of Manhattan, which has 59 square kilometres
    ///
    /// ## Passes
    ///
    /// - The fire burned 41,000 square kilometres, twice the size of Wales.
    /// - The park covers 4,000 square miles, half the size of Wales.
    /// - A lot of 0.7 hectares, the size of a football pitch, is for sale.
    /// - The iceberg has 1,550 sq km, about the size of Greater London.
    /// - The farm covers 700,000 square kilometres, the size of Texas.
    /// - The farm covers 700 square kilometres, the size of a small county.
    /// - The ranch has 5,000 acres, and its herd is ten times the size of Wales's.
    /// - The ship, 210 metres, as long as two football pitches, left.
    /// - The mast is 640 metres high, twice as tall as the Eiffel Tower.
    /// - The field of 60 hectares is not far from Wales.
    COMPARISON_MISMATCH, "comparison-mismatch", Reference, &COMPARISON, Outcome::Off
}
