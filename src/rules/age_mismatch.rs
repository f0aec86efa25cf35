//! An age that does not follow from the birth and the event.

use crate::relation::{Outcome, ways};

rule! {
    /// # age-mismatch
    ///
    /// A text says when someone was born, when something happened, and how old the person was, and
    /// the three cannot all be true.
    ///
    /// An age is counted in birthdays passed. With full dates there is one right age; with only years
    /// there are two, one before and one after the birthday: someone born in 1952 was 16 or 17 in
    /// 1969. The year difference itself, where the birthday had not come, is named as the slip.
    ///
    /// The birth must be said to be one ("born", "b."), and it must be the only one near the age;
    /// where a son, a wife or another person stands in the sentence nothing is shown. Ages counted in
    /// another way, hedged ages and births "about" a year are left alone.
    ///
    /// ## Flags
    ///
    /// - Ada Moss (born 12 March 1950, died 3 February 2020, aged **70**) was a painter. — someone born on 12 March 1950 is 69 on 3 February 2020, not 70 (slip: birthday-not-reached)
    /// - Moss, born 12 March 1950, died on 3 February 2020, aged **71**. — someone born on 12 March 1950 is 69 on 3 February 2020, not 71
    /// - Ilse Brandt (born 1952) joined the choir at **19** in 1969. — someone born in 1952 is 16 or 17 in 1969, not 19
    /// - Brandt was born on 1 May 1980 and, at the age of **25** in 2015, took over. — someone born on 1 May 1980 is 34 or 35 in 2015, not 25
    /// - Born in 1900, he died in 1970 at the age of **79**. — someone born in 1900 is 69 or 70 in 1970, not 79
    /// - Rolf Aker (4 June 1921 – 9 July 2001) died aged **90** at home. — someone born on 4 June 1921 is 80 on 9 July 2001, not 90
    /// - He was born on 12 March 1950; he died on 13 March 2020, aged **69**. — someone born on 12 March 1950 is 70 on 13 March 2020, not 69
    ///
    /// ## Passes
    ///
    /// - Ada Moss (born 12 March 1950, died 3 February 2020, aged 69) was a painter.
    /// - Ilse Brandt (born 1952) joined the choir at 17 in 1969.
    /// - Ilse Brandt (born 1952) joined the choir at 16 in 1969.
    /// - Born in 1900, he died in 1970 at the age of 69.
    /// - Born about 1900, he died in 1970 at the age of 79.
    /// - Born in 1900, he died in 1970 at the age of about 75.
    /// - Rolf Aker (4 June 1921 – 9 July 2001) died aged 80 at home.
    /// - He was born on 12 March 1950; he died on 13 March 2020, aged 70.
    /// - She was born in 1950, and her son Karl won the cup in 1999, aged 12.
    /// - Born in 1950, she was 21 by Korean reckoning in 1969, at the age of 19.
    /// - Born in 1920 and married in 1945, he had a daughter who died in 1990, aged 30.
    /// - The tower, built in 1950, was sold in 2020 at the age of the steel boom.
    AGE_MISMATCH, "age-mismatch", Time, &ways::AGE, Outcome::Off
}
