//! A date, and when it happened.

use crate::known::EVENT_DATE;
use crate::relation::Outcome;

rule! {
    /// # event-date-mismatch
    ///
    /// Something did not happen, begin, end or become founded when the text says. The facts that ship know some 270
    /// happenings (`checkfigure reference list`); a happening is meant only where its whole name stands in the sentence.
    ///
    /// ## Flags
    ///
    /// - World War I began in **1915**. — World War I began on 28 July 1914, not 1915
    /// - The Battle of Hastings (**1067**) changed England. — the Battle of Hastings was on 14 October 1066, not 1067
    /// - The Berlin Wall stood long, and the fall of the Berlin Wall happened in **1990**. — the fall of the Berlin Wall was on 9 November 1989, not 1990
    /// - The Treaty of Versailles was signed in **1920**. — the Treaty of Versailles was on 28 June 1919, not 1920
    /// - The Korean War ended in **1954**. — the Korean War ended on 27 July 1953, not 1954
    /// - The **1985** Chernobyl disaster shook Europe. — the Chernobyl disaster was on 26 April 1986, not 1985
    /// - NATO was founded in **1950**. — NATO was founded on 4 April 1949, not 1950
    ///
    /// ## Passes
    ///
    /// - World War I began in 1914.
    /// - World War II ended in September 1945.
    /// - The Battle of Hastings (1066) changed England.
    /// - The 1986 Chernobyl disaster shook Europe.
    /// - Veterans of World War II met in 1995.
    /// - After World War II, in 1950, he moved to Leeds.
    /// - A museum of the Battle of Hastings opened in 1999.
    /// - He wrote on the Treaty of Versailles in 1925.
    /// - NATO was founded in 1949 and grew in 1999.
    /// - The war began in 1915.
    EVENT_DATE_MISMATCH, "event-date-mismatch", Reference, &EVENT_DATE, Outcome::Off
}
