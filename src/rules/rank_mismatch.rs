//! Values that do not stand in the order of their ranks.

use crate::relation::{Outcome, rank};

rule! {
    /// # rank-mismatch
    ///
    /// A text tells values in the order of their size ("followed by", "second with"), or a high and a
    /// low, and they do not lie so.
    ///
    /// Times are left alone, since the shortest may be the best, and so is what merely follows in
    /// time. Behind "the lowest" and its like the order rises.
    ///
    /// ## Flags
    ///
    /// - The North East has the highest rate at 26.2%, followed by Wales on **31.7%**. — 31.7% is told after 26.2% in the order of size, and is more
    /// - Spain won the most medals with 17, followed by Italy with **19**. — 19 is told after 17 in the order of size, and is more
    /// - Oslo is the most costly at $310, followed by Bern ($290) and Rome (**$300**). — $300 is told after $290 in the order of size, and is more
    /// - The lowest tax is in Guam at 4%, followed by Fiji with **3%**. — 3% is told after 4% in a rising order, and is less
    /// - The share swung between a low of $43 and a high of **$34**. — a high of $34 is less than a low of $43
    /// - Number five took $5m, and sixth took **$6.4m**. — $6.4m is told after $5m in the order of size, and is more
    /// - The first film took $21m; it was third with $12m, ahead of the fourth with **$14m**. — $14m is told after $12m in the order of size, and is more
    /// - The biggest fund holds $1.2bn, followed by Acme with **$900bn**. — $900bn is told after $1.2bn in the order of size, and is more (slip: scale-word-up)
    /// - The smallest fund holds $900bn, followed by Acme with **$1.2bn**. — $1.2bn is told after $900bn in a rising order, and is less (slip: scale-word-down)
    /// - At 30 miles out it is the **third**-busiest port after Hull, Leeds and Ayr, with 40 ships. — after 3 others it is number 4, not third
    /// - He won with 238.36 points, beating Moss, who was second with **243.60**. — 243.60 is told after 238.36 in the order of size, and is more
    ///
    /// ## Passes
    ///
    /// - At 30 miles out it is the third-busiest port after Hull and Leeds, with 40 ships.
    /// - He won with 238.36 points, beating Moss, who was second with 223.60.
    /// - The North East has the highest rate at 26.2%, followed by Wales on 21.7%.
    /// - Spain won the most medals with 17, followed by Italy with 12.
    /// - Oslo is the most costly at $310, followed by Bern ($300) and Rome ($290).
    /// - The lowest tax is in Guam at 3%, followed by Fiji with 4%.
    /// - The share swung between a low of $34 and a high of $43.
    /// - A rise of 5% in May was followed by one of 10% in June.
    /// - He ran it in 44.9 seconds, followed by Smith in 45.2 seconds.
    /// - Number five took $5.4m, and sixth took $5m.
    /// - The peak year was 2006 with 50,270 megawatts, followed by 2017 with 50,116 megawatts.
    RANK_MISMATCH, "rank-mismatch", Arithmetic, &rank::WAY, Outcome::Off
}
